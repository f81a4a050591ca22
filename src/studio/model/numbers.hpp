#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "error/error.hpp"

/// Numbers as people write them in the studio's languages.
namespace lindung::studio {

/// "Rp16.800" in every language, as the widget writes it. What is no amount (a file may hold any
/// number) has its digits as they are.
[[nodiscard]] std::string rupiah(std::int64_t amount);

/// The number that stands under this key of a campaign file, as its field means it:
/// "Rp1.000.000", "2,5%", "1.000".
[[nodiscard]] std::string say_number(std::string_view key, std::int64_t number,
                                     std::string_view lang);

/// Whether the number under this key is rupiah, or a share in hundredths of a percent.
[[nodiscard]] bool is_money(std::string_view key);
[[nodiscard]] bool is_share(std::string_view key);

/// A whole number as read_amount() reads amounts ("2,5 juta", "50rb", "Rp2.500.000"), a minus
/// before it perhaps. In English a comma before three digits stands between thousands, as say()
/// writes it. Errors as of read_amount().
[[nodiscard]] Result<std::int64_t> read_number(std::string_view text, std::string_view lang);

/// "12,5", "12.5 %", "12": hundredths of a percent, of which none is left over. Error:
/// share_unreadable.
[[nodiscard]] Result<std::int64_t> read_share(std::string_view text);

}  // namespace lindung::studio
