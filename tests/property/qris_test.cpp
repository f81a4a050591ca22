#include "support/qris.hpp"

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "property/generate.hpp"
#include "qris/picture.hpp"

namespace lindung {
namespace {

using namespace test;

/// Printable ASCII and some characters of more bytes, at most `most` bytes in all.
rc::Gen<std::string> plain_text(std::size_t least, std::size_t most) {
  const auto character = rc::gen::weightedOneOf<std::string>(
      {{9, rc::gen::map(rc::gen::inRange<int>(0x20, 0x7F),
                        [](int c) { return std::string(1, static_cast<char>(c)); })},
       {1, rc::gen::element<std::string>("\u00E9", "\u20AC", "\U0001F54C")}});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(character),
                      [=](const std::vector<std::string>& characters) {
                        std::string text;
                        for (const std::string& one : characters) {
                          if (text.size() + one.size() <= most) text += one;
                        }
                        while (text.size() < least) text += '0';
                        return text;
                      });
}

std::string two_digits(int number) {
  return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

rc::Gen<QrisFields> any_fields() {
  const auto tags = rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 100));
  return rc::gen::mapcat(tags, [](const std::vector<int>& some) {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(some.size(), plain_text(0, 99)),
        [some](const std::vector<std::string>& values) {
          QrisFields fields;
          for (std::size_t i = 0; i < some.size(); ++i) {
            fields.push_back({two_digits(some[i]), values[i]});
          }
          return fields;
        });
  });
}

rc::Gen<std::string> reference() {
  return rc::gen::map(
      rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::map(
          rc::gen::inRange<int>(0x20, 0x7F), [](int c) { return static_cast<char>(c); }))),
      [](const std::string& text) { return text.substr(0, 25); });
}

/// The register of the CRC as a polynomial over the bits of all the text: another way than the
/// core's, which goes byte by byte.
std::string crc_of_bits(const std::string& text) {
  std::vector<bool> bits;
  for (const char byte : text) {
    for (int bit = 7; bit >= 0; --bit) {
      bits.push_back((static_cast<unsigned char>(byte) >> bit & 1) != 0);
    }
  }
  bits.insert(bits.end(), 16, false);
  for (std::size_t i = 0; i < 16; ++i) bits[i] = !bits[i];  // begins with FFFF
  for (std::size_t i = 0; i + 16 < bits.size(); ++i) {
    if (!bits[i]) continue;
    for (const std::size_t power : {0U, 4U, 11U, 16U}) bits[i + power] = !bits[i + power];
  }
  std::string digits;
  for (std::size_t i = bits.size() - 16; i < bits.size(); i += 4) {
    digits += "0123456789ABCDEF"[bits[i] * 8 + bits[i + 1] * 4 + bits[i + 2] * 2 + bits[i + 3]];
  }
  return digits;
}

RC_GTEST_PROP(Qris, FieldsAreReadAsTheyAreWritten, ()) {
  const auto fields = *any_fields();
  RC_PRE(!fields.empty());
  const auto text = write_qris_fields(fields);
  RC_ASSERT(text.has_value());
  RC_ASSERT((read_qris_fields(*text) == fields));
}

RC_GTEST_PROP(Qris, CrcIsTheRemainder, ()) {
  const auto text = *rc::gen::nonEmpty(rc::gen::arbitrary<std::string>());
  RC_ASSERT(qris_crc(text) == crc_of_bits(text));
}

RC_GTEST_PROP(Qris, DynamicCodesAskForTheirAmount, ()) {
  static const QrisFields shipped = static_fields();
  const auto merchant = *plain_text(1, 25);
  const auto city = *plain_text(1, 15);
  const auto amount = *test::amount(1, kLargestQris.value());
  const auto own = *rc::gen::maybe(reference());
  const auto before = Qris::read(sealed(with(with(shipped, "59", merchant), "60", city)));
  RC_ASSERT(before.has_value());
  const auto after =
      to_dynamic(*before, amount, own ? std::optional<std::string_view>(*own) : std::nullopt);
  RC_ASSERT(after.has_value());
  const std::string& text = after->payload();
  RC_ASSERT((after->amount() == amount));
  RC_ASSERT(after->is_dynamic());
  RC_ASSERT(after->merchant() == merchant);
  RC_ASSERT(after->city() == city);
  RC_ASSERT(after->nmid() == before->nmid());
  RC_ASSERT(after->reference() == (own ? *own : ""));
  RC_ASSERT(text.ends_with(crc_of_bits(text.substr(0, text.size() - 4))));
  RC_ASSERT((read_qris_fields(text) == after->fields()));
  RC_ASSERT((Qris::read(text, before->nmid()).has_value()));
}

RC_GTEST_PROP(Qris, OtherAmountsAreRefused, ()) {
  static const Qris code = Qris::read(static_code()).value();
  const auto amount = *test::amount(kLargestQris.value() + 1, Rupiah::kMax);
  RC_ASSERT((to_dynamic(code, amount).error().code == "qris_amount_range"));
}

RC_GTEST_PROP(Qris, AnyBytesAreReadOrRefused, ()) {
  const auto text = *rc::gen::arbitrary<std::string>();
  if (const auto fields = read_qris_fields(text)) RC_ASSERT((write_qris_fields(*fields) == text));
  const auto found = Qris::read(text);
  RC_ASSERT((found || found.error().code.starts_with("qris_")));
}

/// Fields of any order and content under the right CRC come past the first checks.
RC_GTEST_PROP(Qris, AnyFieldsAreReadOrRefused, ()) {
  static const QrisFields shipped = static_fields();
  QrisFields fields = shipped;
  for (const QrisField& other : *any_fields()) {
    if (*rc::gen::arbitrary<bool>()) fields = with(fields, other.tag, other.value);
  }
  if (*rc::gen::arbitrary<bool>()) {
    fields.erase(fields.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(fields)));
  }
  const auto found = Qris::read(sealed(fields));
  RC_ASSERT((found || found.error().code.starts_with("qris_")));
  if (!found) return;
  const auto dynamic = to_dynamic(*found, rp(16'800));
  RC_ASSERT((dynamic || dynamic.error().code == "qris_has_amount" ||
             dynamic.error().code == "qris_length"));
}

RC_GTEST_PROP(Qris, AnyTextIsDrawnOrRefused, ()) {
  const auto text = *rc::gen::arbitrary<std::string>();
  const auto picture = QrPicture::of(text);
  RC_ASSERT((picture.has_value() == !text.contains('\0')));
}

}  // namespace
}  // namespace lindung
