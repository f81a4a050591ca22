#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "error/error.hpp"
#include "money/rupiah.hpp"

namespace lindung {

/// "16.800": dots between thousands, no currency.
[[nodiscard]] std::string format_number(Rupiah amount);

/// "Rp16.800": the written form of Indonesian law and banks, without a space.
[[nodiscard]] std::string format(Rupiah amount);

/// The amount in Indonesian words (*terbilang*), in lower case and without the currency:
/// 201.600 is "dua ratus satu ribu enam ratus". Scales: ribu, juta, miliar, triliun, kuadriliun.
[[nodiscard]] std::string in_words(Rupiah amount);

/// The amount that in_words() writes so, "sejuta" being taken as well; nothing for any other text.
[[nodiscard]] std::optional<Rupiah> from_words(std::string_view text);

/// What one comma before three digits means: unsure, or thousands in an English text.
enum class Comma : std::uint8_t { unsure, thousands };

/// Reads an amount as people write it: `16800`, `16.800`, `Rp 16.800`, `Rp16.800,00`, `50rb`,
/// `50 ribu`, `1,5 juta`, `1.5jt`, `1 juta 500 ribu`, `1,000,000`; as they say it: `lima puluh
/// ribu`; and with the digits of other keyboards: `٥٠٠٠٠`, `５００００`.
///
/// What can be read in two ways is refused, never guessed: `16,800` is thousands to an English
/// reader and a fraction to an Indonesian one, so it is taken only from who reads English, and a
/// lone `50,00` from nobody. Errors (path ""):
/// amount_empty, amount_unreadable, amount_ambiguous, amount_not_whole, amount_negative,
/// amount_too_large (above Rupiah::kMax).
[[nodiscard]] Result<Rupiah> read_amount(std::string_view text, Comma comma = Comma::unsure);

}  // namespace lindung
