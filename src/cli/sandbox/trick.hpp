#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "campaign/node.hpp"
#include "cli/sandbox/behaviour.hpp"
#include "cli/sandbox/call.hpp"

namespace lindung::cli::sandbox {

/// The answer of a trick that keeps nothing, for the pledge `reference`; nothing for all others.
[[nodiscard]] std::optional<Answer> refuse(Trick trick, std::string_view reference);

/// `answer` as the trick has it, on its way.
[[nodiscard]] Answer deliver(Trick trick, int status, Node answer, std::chrono::milliseconds late);

/// Where redirect_http leads: says "paid" of every pledge, and nobody may believe it.
[[nodiscard]] Reply elsewhere(std::string_view reference);

}  // namespace lindung::cli::sandbox
