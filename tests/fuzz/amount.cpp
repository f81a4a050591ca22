#include "fuzz/fuzz.hpp"
#include "money/text.hpp"

// An amount as somebody typed it: what is read must be read again from what is written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const auto amount = read_amount(fuzz::text_of(data, size));
  if (!amount) {
    fuzz::must(amount.error().code.starts_with("amount_"));
    return 0;
  }
  fuzz::must(read_amount(format(*amount)) == amount);
  fuzz::must(!in_words(*amount).empty());
  return 0;
}
