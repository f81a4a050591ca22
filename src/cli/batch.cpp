#include "cli/batch.hpp"

#include <unistd.h>

#include <string>
#include <string_view>

#include "campaign/answer.hpp"
#include "campaign/json.hpp"
#include "cli/line_reader.hpp"

namespace lindung::cli {
namespace {

constexpr std::size_t kWriteAt = 262'144;  // bytes of answers kept back at most

Node answer(const LineReader::Line& line, const Campaign& campaign, const Clock& clock) {
  if (line.too_long) {
    return write_error({"line_too_long", "",
                        "This line is longer than " + std::to_string(kLargestJson) +
                            " bytes. Write one request a line."});
  }
  Problems problems;
  const auto request = read_json(line.text, problems);
  if (request && !problems.any_error()) return answer_quote(*request, campaign, clock.today());
  const Problem& first = problems.all().front();
  Error error = first.error;
  if (first.at != Node::kNowhere) {
    error.message += " (Column " + std::to_string(locate(line.text, first.at).column) + ".)";
  }
  return write_error(error);
}

}  // namespace

int answer_batch(const Campaign& campaign, const Clock& clock, const Output& out) {
  LineReader lines(STDIN_FILENO, kLargestJson);
  std::string answers;
  const auto write = [&] {
    write_out(answers);
    answers.clear();
  };
  while (true) {
    while (const auto line = lines.next()) {
      answers += write_json(answer(*line, campaign, clock));
      answers += '\n';
      if (answers.size() >= kWriteAt) write();
    }
    write();
    const auto more = lines.read_more();
    if (!more) return out.fail(more.error());
    if (!*more) return kDone;
  }
}

}  // namespace lindung::cli
