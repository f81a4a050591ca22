#include "cli/preview_watch.hpp"

#include <system_error>

#include "campaign/json.hpp"
#include "cli/files.hpp"

namespace lindung::cli {

namespace fs = std::filesystem;

void CampaignWatch::look(const std::function<void(const Seen&)>& tell) {
  std::error_code bad;
  for (fs::directory_iterator entry(folder_, bad), end; !bad && entry != end;
       entry.increment(bad)) {
    const fs::path& path = entry->path();
    if (path.extension() != ".json" || path.filename().string().starts_with('.')) continue;
    std::error_code gone;
    const Stamp stamp{.time = fs::last_write_time(path, gone), .size = fs::file_size(path, gone)};
    if (!gone) look_at(path, stamp, tell);
  }
}

void CampaignWatch::look_at(const fs::path& path, const Stamp& stamp,
                            const std::function<void(const Seen&)>& tell) {
  File& file = files_[path.stem().string()];
  const bool still = file.last == stamp;
  file.last = stamp;
  if (!still || file.read == stamp) return;
  file.read = stamp;
  auto text = read_file(path, kLargestJson);
  if (!text || *text == file.text) return;
  file.text = *std::move(text);
  tell({.id = path.stem().string(), .text = *file.text, .inspection = inspect(*file.text)});
}

}  // namespace lindung::cli
