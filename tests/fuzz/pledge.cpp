#include "campaign/pledge.hpp"

#include "campaign/endpoint.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace lindung;

/// The vectors' record of a pledge by an endpoint.
const Node& endpoint_record() {
  static const Node one = [] {
    std::ifstream file(LINDUNG_SOURCE_DIR "/tests/vectors/pledge-1.json", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    Problems problems;
    const Node vectors = read_json(text.str(), problems).value();
    return vectors.get("records").members()[2].value.get("record");
  }();
  return one;
}

}  // namespace

// What storage held, what an endpoint answered, or what a person typed: it is refused, or what
// comes of it can be read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto reference = Reference::read(text)) {
    fuzz::must(Reference::read(reference->text()) == *reference);
  }
  if (const auto instant = read_instant(text))
    fuzz::must(read_instant(format(*instant)) == instant);
  Problems problems;
  const auto node = read_json(text, problems);
  if (!node) return 0;
  const Instant now = Instant::of(1'795'428'060).value();
  if (const auto read = read_pledge(*node)) {
    fuzz::must(read_pledge(write_pledge(*read)).has_value());
    fuzz::must(refresh_pledge(*node, now).has_value());
    std::ignore = match_pledge(*node, *node);
    std::ignore = remind_pledge(*node, {.title = text, .description = text, .url = text}, now);
  }
  std::ignore = read_problem(*node, 422);
  for (const auto& next :
       {accept_answer(endpoint_record(), *node, "https://bayar.example/pledges", now),
        accept_status(endpoint_record(), *node, now)}) {
    if (next) fuzz::must(read_pledge(*next).has_value());
  }
  return 0;
}
