#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "campaign/answer.hpp"
#include "campaign/json.hpp"
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "money/text.hpp"
#include "qris/payload.hpp"
#include "qris/picture.hpp"

namespace lindung::cli {
namespace {

constexpr int kPixelsPerModule = 10;

/// The core's error, said of the option that holds what is at fault.
Error at_option(Error error, std::string_view option) {
  if (error.path.empty()) error.path = option;
  return error;
}

/// {"tag": "value", "tag": {…}}: a template that can't be read stays text.
Node fields_node(const QrisFields& fields, bool are_outer) {
  Node node = Node::object();
  for (const auto& [tag, value] : fields) {
    const auto inner = are_outer && is_qris_template(tag) ? read_qris_fields(value)
                                                          : Result<QrisFields>(QrisFields());
    if (inner && !inner->empty()) {
      node.add(tag, fields_node(*inner, false));
    } else {
      node.add(tag, value);
    }
  }
  return node;
}

void add_meaning(Node& answer, const Qris& qris) {
  answer.add("merchant", qris.merchant());
  answer.add("city", qris.city());
  answer.add("postal_code", qris.postal_code());
  answer.add("mcc", qris.mcc());
  if (!qris.nmid().empty()) answer.add("nmid", qris.nmid());
  if (const auto amount = qris.amount()) answer.add("amount", amount->value());
  if (!qris.reference().empty()) answer.add("reference", qris.reference());
  answer.add_flag("dynamic", qris.is_dynamic());
}

struct QrisCommand {
  std::optional<std::string> fixed;
  std::optional<std::string> read;
  std::optional<std::string> amount;
  std::optional<std::string> reference;
  std::optional<std::string> nmid;
  std::string svg;
  std::string png;

  [[nodiscard]] int run(const Output& out) const {
    if (fixed.has_value() == read.has_value()) {
      return out.fail({"usage", "", "Give --static or --read, one of them."});
    }
    return fixed ? convert(out) : tell(out);
  }

  /// Fields are shown even of a code that is not sound, so that one sees why; what they would mean
  /// is not.
  [[nodiscard]] int tell(const Output& out) const {
    const auto fields = read_qris_fields(*read);
    if (!fields) return out.fail(at_option(fields.error(), "/read"));
    Node answer = Node::object();
    answer.add("fields", fields_node(*fields, true));
    answer.add_flag("crc_ok", has_right_qris_crc(*read));
    const auto qris = Qris::read(*read, nmid);
    std::optional<Error> error;
    if (qris) {
      add_meaning(answer, *qris);
    } else {
      error = at_option(qris.error(), "/read");
    }
    if (out.json()) {
      if (error) answer.add("error", *write_error(*error).find("error"));
      out.value(answer);
      return error ? kBad : kDone;
    }
    write_out(write_json(answer, 2) + '\n');
    return error ? out.fail(*error) : kDone;
  }

  [[nodiscard]] int convert(const Output& out) const {
    if (!amount) return out.fail({"usage", "", "Give the payment's --amount."});
    const auto asked = read_amount(*amount);
    if (!asked) return out.fail(at_option(asked.error(), "/amount"));
    const auto given = Qris::read(*fixed, nmid);
    if (!given) return out.fail(at_option(given.error(), "/static"));
    const auto dynamic = to_dynamic(*given, *asked, reference, nmid);
    if (!dynamic) return out.fail(at_option(dynamic.error(), "/static"));
    if (const auto error = draw(dynamic->payload())) return out.fail(*error);
    if (out.json()) {
      Node answer = Node::object();
      answer.add("payload", dynamic->payload());
      add_meaning(answer, *dynamic);
      out.value(answer);
    } else {
      write_out(dynamic->payload() + '\n');
    }
    return kDone;
  }

  [[nodiscard]] std::optional<Error> draw(std::string_view payload) const {
    if (svg.empty() && png.empty()) return std::nullopt;
    const auto picture = QrPicture::of(payload);
    if (!picture) return picture.error();
    return svg.empty() ? write_file(png, to_png(*picture, kPixelsPerModule))
                       : write_file(svg, to_svg(*picture) + '\n');
  }
};

}  // namespace

Run set_up_qris(CLI::App& app) {
  const auto command = std::make_shared<QrisCommand>();
  const auto add = [&](const char* name, auto& to, const char* type, const char* about) {
    return app.add_option(name, to, about)->type_name(type);
  };
  CLI::Option* fixed =
      add("--static", command->fixed, "PAYLOAD", "A code without an amount, to make one with");
  add("--read", command->read, "PAYLOAD", "A code to tell the fields of")->excludes(fixed);
  add("--amount", command->amount, "N", "The payment, Rp1 to Rp10.000.000")->needs(fixed);
  add("--reference", command->reference, "TEXT", "Its reference, at most 25 characters")
      ->needs(fixed);
  add("--nmid", command->nmid, "ID", "Refuse a code of any other merchant");
  CLI::Option* svg =
      add("--svg", command->svg, "FILE", "Write the picture to this file")->needs(fixed);
  add("--png", command->png, "FILE", "The same as PNG")->needs(fixed)->excludes(svg);
  return [command](const Output& out) { return command->run(out); };
}

}  // namespace lindung::cli
