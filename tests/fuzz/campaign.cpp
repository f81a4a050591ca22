#include "campaign/answer.hpp"
#include "fuzz/fuzz.hpp"

// The text of a campaign file: it is a campaign or has an error, and a campaign can be shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  auto node = read_json(text, problems);
  fuzz::must(node || problems.any_error());
  if (!node) return 0;
  const auto campaign = read_campaign(*std::move(node), problems);
  for (const Problem& problem : problems.all()) std::ignore = locate(text, problem.at);
  if (!campaign) {
    fuzz::must(problems.any_error());
    return 0;
  }
  const Date today = Date::of(2026, 11, 23).value();
  std::ignore = write_json(write_campaign_view(*campaign, "en", today));
  Node request = Node::object();
  request.add("workers", std::int64_t{3});
  request.add("months", std::int64_t{12});
  std::ignore = write_json(answer_screen(request, *campaign, today));
  return 0;
}
