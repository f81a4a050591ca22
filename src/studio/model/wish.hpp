#pragma once

#include <cstdint>
#include <string>

#include "studio/model/days.hpp"

namespace lindung::studio {

/// Something the studio wants done by what it runs in: a page has files and storage, the studio has
/// not. Wishes pile up in a Workspace until they are taken.
struct Wish {
  enum class What : std::uint8_t {
    open,          ///< let the person pick a file, and open it
    save,          ///< write the file to where it came from, or to where the person says
    save_as,       ///< write the file to where the person says
    download,      ///< give the person a file `name` that holds `text`
    restore,       ///< open the kept version whose id is `name`
    keep_version,  ///< keep `text` as a version of the file called `name`, with the days that are
                   ///< only `proposed` in it
    paste,         ///< read the clipboard, and hand its text in for the place `name`
    plain,         ///< show the file as text, without graphics
  };

  What what = What::open;
  std::string name{};
  std::string text{};
  ProposedDays proposed{};
};

/// "open", "save", "save_as", "download", "restore", "keep_version", "paste", "plain".
[[nodiscard]] const char* name(Wish::What what);

}  // namespace lindung::studio
