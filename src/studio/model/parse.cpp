#include "studio/model/parse.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "campaign/json.hpp"

namespace lindung::studio {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSpaces = " \t\r\n";

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

/// How files that people take for a campaign begin.
constexpr std::array kSignatures = {
    Signature{"\x89PNG"sv, "a PNG picture"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG picture"},
    Signature{"GIF8"sv, "a GIF picture"},
    Signature{"RIFF"sv, "a picture or a sound"},
    Signature{"%PDF"sv, "a PDF document"},
    Signature{"PK\x03\x04"sv, "an archive or a document"},
    Signature{"\x1F\x8B"sv, "a packed file"},
    Signature{"\xFF\xFE"sv, "text in UTF-16"},
    Signature{"\xFE\xFF"sv, "text in UTF-16"},
    Signature{"\0asm"sv, "a program"},
    Signature{"<"sv, "a web page or a drawing"},
};

std::unexpected<Problem> refused(std::string_view code, std::string_view sentence,
                                 std::size_t at = Node::kNowhere) {
  return std::unexpected(
      Problem{Problem::Severity::error, Error(code, "", std::string(sentence)), at});
}

std::optional<Problem> other_kind(std::string_view text) {
  const auto* const found = std::ranges::find_if(
      kSignatures, [&](const Signature& one) { return text.starts_with(one.bytes); });
  if (found != kSignatures.end()) {
    return refused("not_text", "This is " + std::string(found->name) +
                                   ", not a campaign file. Choose the file that ends in .json.")
        .error();
  }
  const std::size_t zero = text.find('\0');
  if (zero == std::string_view::npos) return std::nullopt;
  return refused("not_text", "This is no text, and so no campaign file. Choose another file.", zero)
      .error();
}

/// Whether lists, objects or a text are still open at the end, and none was closed wrongly.
bool is_open_at_end(std::string_view text) {
  std::string open;  // what would close them
  bool in_text = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_text) {
      if (c == '\\') ++i;
      in_text = c != '"';
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      open += c == '{' ? '}' : ']';
    } else if (c == '}' || c == ']') {
      if (!open.ends_with(c)) return false;
      open.pop_back();
    }
  }
  return in_text || !open.empty();
}

/// JSON as far as it goes, which is not to the end.
bool is_cut_off(std::string_view text, const Problem& problem) {
  const std::size_t last = text.find_last_not_of(kSpaces);
  return problem.error.code == "not_json" && problem.at != Node::kNowhere && problem.at >= last &&
         is_open_at_end(text);
}

}  // namespace

std::expected<Node, Problem> parse(std::string_view text) {
  if (text.find_first_not_of(kSpaces) == std::string_view::npos) {
    return refused("file_empty", "This file is empty. Choose another one.");
  }
  if (auto other = other_kind(text)) return std::unexpected(*std::move(other));
  Problems problems;
  auto node = read_json(text, problems);
  if (problems.all().empty() && node) return *std::move(node);
  const Problem& first = problems.all().front();
  if (is_cut_off(text, first)) {
    return refused("cut_off",
                   "The file ends here, in the middle. It was not copied or saved whole: get it "
                   "again, or open an older version of it.",
                   text.size());
  }
  return std::unexpected(first);
}

Error placed(const Problem& problem, std::string_view text) {
  if (problem.at == Node::kNowhere) return problem.error;
  const auto [line, column] = locate(text, problem.at);
  return {problem.error.code, problem.error.path,
          "Line " + std::to_string(line) + ", column " + std::to_string(column) + ": " +
              problem.error.message};
}

}  // namespace lindung::studio
