#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "error/error.hpp"

namespace lindung {

/// What a pledge is known by: people read it aloud, type it and write it on slips.
///
/// Twelve symbols of the 31 in kReferenceSymbols, written 7K3M-Q9XT-4BWD. Valued by their places in
/// that list and weighted by the powers of 3, the last by 3^0, they add up to a multiple of 31. As
/// 31 is prime and the weights of neighbours differ, any one wrong symbol and any two neighbours
/// swapped make another sum; the last symbol, the check, is chosen to make it right.
class Reference {
 public:
  static constexpr std::size_t kSymbols = 12;
  static constexpr std::size_t kWritten = 14;  ///< with the hyphens

  /// The reference of these random bytes: their remainder as one large number. 31^11 references for
  /// 2^128 numbers: none comes up more often than another by more than 1 in 2^73.
  [[nodiscard]] static Reference make(std::span<const std::uint8_t, 16> random);

  /// Reads what a person typed: case, spaces and hyphens (also those that text programs put for
  /// them) don't matter.
  ///
  /// Errors, at path "": reference_empty; reference_lookalike for 0, 1, I, L or O, none of which a
  /// reference has; reference_symbol for anything else that none has; reference_length;
  /// reference_check when the symbols don't belong together, so that one of them is mistyped.
  [[nodiscard]] static Result<Reference> read(std::string_view text);

  /// "7K3M-Q9XT-4BWD"
  [[nodiscard]] std::string text() const;

  friend bool operator==(const Reference&, const Reference&) = default;

 private:
  Reference() = default;

  std::array<std::uint8_t, kSymbols> values_{};  // places in kReferenceSymbols
};

/// The symbols of references, in the order of their values.
inline constexpr std::string_view kReferenceSymbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

}  // namespace lindung
