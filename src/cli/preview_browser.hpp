#pragma once

#include <string>

namespace lindung::cli {

/// Opens the address in the person's browser, where there is one. Nothing is said when it fails.
void open_browser(const std::string& address);

}  // namespace lindung::cli
