#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "money/text.hpp"

namespace lindung::cli {
namespace {

int run(const std::string& text, const Output& out) {
  const auto amount = read_amount(text);
  if (!amount) return out.fail(amount.error());
  const std::string words = in_words(*amount) + " rupiah";
  if (out.json()) {
    Node answer = Node::object();
    answer.add("amount", amount->value());
    answer.add("words", words);
    out.value(answer);
  } else {
    write_out(words + '\n');
  }
  return kDone;
}

}  // namespace

Run set_up_words(CLI::App& app) {
  const auto text = std::make_shared<std::string>();
  app.add_option("AMOUNT", *text, "An amount as people write it: 201600, Rp201.600, 50rb, 1,5 juta")
      ->required();
  return [text](const Output& out) { return run(*text, out); };
}

}  // namespace lindung::cli
