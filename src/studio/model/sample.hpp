#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"

/// What in a file still is an example, as far as can be told from the file alone: it says so
/// itself, no such thing exists, or a shipped template or the studio put it there.
namespace lindung::studio {

struct Sample {
  std::string pointer;  ///< of the text, of one language where it has several
  /// Whom the giver pays or trusts: an account, a code, an address, the permit. Such a one must
  /// never go out; another text only mentions an example.
  bool is_payee = false;
};

/// By their order in the file. Of payees:
/// - a text that holds "contoh", "example", "sebelum terbit" or "before publishing", or that the
///   studio put where one is to be written
/// - a permit or a postal address of a template
/// - a number or NMID whose first six digits are zeros, and a QRIS code of such a merchant or of
///   one whose name says that it is an example
/// - an address at a name that is reserved for examples (RFC 2606, RFC 6761) or of the sandbox;
///   a channel's that leads to the front page that a template puts for one
/// Of other texts those that hold such a word.
[[nodiscard]] std::vector<Sample> find_samples(const Node& file);

/// The value as people know it: of a QRIS code the merchant's name, otherwise the text itself.
[[nodiscard]] std::string say_sample(const Node& file, std::string_view pointer);

}  // namespace lindung::studio
