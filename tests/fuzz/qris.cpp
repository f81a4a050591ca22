#include "fuzz/fuzz.hpp"
#include "qris/payload.hpp"

// A payload as a campaign or a page gave it: what is sound stays sound when an amount goes in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto fields = read_qris_fields(text)) fuzz::must(write_qris_fields(*fields) == text);
  // A CRC is not guessed by trying: the right one is put behind the rest.
  std::string sealed(text);
  sealed += "6304";
  sealed += qris_crc(sealed);
  const auto qris = Qris::read(sealed);
  if (!qris) {
    fuzz::must(qris.error().code.starts_with("qris_"));
    return 0;
  }
  const auto dynamic = to_dynamic(*qris, kLargestQris, "R");
  if (!dynamic) {
    fuzz::must(dynamic.error().code == "qris_has_amount" || dynamic.error().code == "qris_length");
    return 0;
  }
  fuzz::must(dynamic->amount() == kLargestQris && dynamic->reference() == "R");
  fuzz::must(dynamic->nmid() == qris->nmid() && dynamic->merchant() == qris->merchant());
  return 0;
}
