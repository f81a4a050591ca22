#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "cli/campaigns.hpp"

namespace lindung::cli {

/// Sees when a campaign file of a folder changes.
class CampaignWatch {
 public:
  /// A file as it is now; `id` is its name without .json.
  struct Seen {
    std::string id;
    std::string text;
    Inspection inspection;
  };

  explicit CampaignWatch(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Looks once; to be called every few milliseconds. `tell` gets every file that was not there
  /// before or whose bytes changed, once its time and size stood still from one look to the next:
  /// a file half written is let alone.
  void look(const std::function<void(const Seen&)>& tell);

 private:
  struct Stamp {
    std::filesystem::file_time_type time;
    std::uintmax_t size;

    friend bool operator==(const Stamp&, const Stamp&) = default;
  };

  struct File {
    std::optional<Stamp> last;  // at the last look
    std::optional<Stamp> read;  // when it was read
    std::optional<std::string> text;
  };

  void look_at(const std::filesystem::path& path, const Stamp& stamp,
               const std::function<void(const Seen&)>& tell);

  std::filesystem::path folder_;
  std::map<std::string, File> files_;
};

}  // namespace lindung::cli
