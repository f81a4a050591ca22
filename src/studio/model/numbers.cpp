#include "studio/model/numbers.hpp"

#include <algorithm>
#include <array>

#include "money/rupiah.hpp"
#include "money/text.hpp"
#include "studio/model/share.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

constexpr std::string_view kDigits = "0123456789";

constexpr std::array<std::string_view, 6> kMoney = {"income",  "flat", "minimum",
                                                    "maximum", "step", "price"};

}  // namespace

bool is_money(std::string_view key) { return std::ranges::find(kMoney, key) != kMoney.end(); }
bool is_share(std::string_view key) { return key.ends_with("bps"); }

std::string rupiah(std::int64_t amount) {
  const auto money = Rupiah::of(amount);
  return money ? format(*money) : "Rp" + std::to_string(amount);
}

std::string say_number(std::string_view key, std::int64_t number, std::string_view lang) {
  if (is_share(key) && number >= 0) return percent(number, lang);
  // Hundred-thousandths of a degree are no count.
  if (key.ends_with("_e5")) return std::to_string(number);
  return is_money(key) ? rupiah(number) : say(number, lang);
}

Result<std::int64_t> read_number(std::string_view text, std::string_view lang) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const auto amount = read_amount(text, lang == "en" ? Comma::thousands : Comma::unsure);
  if (!amount) return std::unexpected(amount.error());
  return is_negative ? -amount->value() : amount->value();
}

Result<std::int64_t> read_share(std::string_view text) {
  while (text.ends_with('%') || text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  const std::size_t mark = std::min(text.find_first_of(".,"), text.size());
  const std::string_view part = text.substr(std::min(mark + 1, text.size()));
  const std::string digits = std::string(text.substr(0, mark)).append(part);
  const bool is_read = !digits.empty() && digits.size() <= 12 && part.size() <= 2 &&
                       digits.find_first_not_of(kDigits) == std::string::npos;
  if (!is_read) return failure("share_unreadable", "", "Give a share in percent, like 2.5%.");
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  for (std::size_t i = part.size(); i < 2; ++i) value *= 10;
  return value;
}

}  // namespace lindung::studio
