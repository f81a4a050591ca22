#pragma once

#include <string>

#include "campaign/node.hpp"
#include "tariff/tariff.hpp"

namespace lindung::cli {

/// What answer_screen() found for `request`, for a person to read. It must not be an error.
[[nodiscard]] std::string quote_text(const Node& request, const Node& screen, const Tariff& tariff);

}  // namespace lindung::cli
