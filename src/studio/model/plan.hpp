#pragma once

#include <optional>

#include "error/error.hpp"
#include "studio/model/edit.hpp"
#include "studio/model/history.hpp"
#include "studio/model/value.hpp"

namespace lindung::studio {

/// The change that an edit makes of this tree; nothing where it changes nothing. Errors as of
/// Document's edits, but for file_too_large.
[[nodiscard]] Result<std::optional<Change>> plan(const Value& root, const Edit& edit);

}  // namespace lindung::studio
