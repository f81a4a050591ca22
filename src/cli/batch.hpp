#pragma once

#include "campaign/campaign.hpp"
#include "cli/clock.hpp"
#include "cli/output.hpp"

namespace lindung::cli {

/// Reads one JSON request a line from stdin and writes one JSON answer a line to stdout, in order.
/// A bad line gets an error answer: those of read_json(), of answer_quote(), or line_too_long
/// beyond kLargestJson bytes. Answers are written before more input is waited for.
int answer_batch(const Campaign& campaign, const Clock& clock, const Output& out);

}  // namespace lindung::cli
