#include "campaign/answer.hpp"
#include "campaign/pay.hpp"
#include "fuzz/fuzz.hpp"

// A line of the batch: it gets an answer or an error, and the amounts of an answer add up.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  Problems problems;
  const auto request = read_json(fuzz::text_of(data, size), problems);
  if (!request) return 0;
  const Date today = Date::of(2026, 11, 23).value();
  const Node answer = answer_quote(*request, fuzz::shipped(), today);
  if (answer.find("error") == nullptr) {
    fuzz::must(answer.integer("gross") ==
               answer.integer("channel_fee") + answer.integer("amil") + answer.integer("net"));
    fuzz::must(answer.integer("net") == answer.integer("cost") + answer.integer("leftover"));
  }
  std::ignore = write_json(answer_screen(*request, fuzz::shipped(), today));
  std::ignore = write_json(answer_pay(*request, fuzz::shipped(), {.today = today, .lang = "id"}));
  return 0;
}
