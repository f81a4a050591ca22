#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>

#include "campaign/json.hpp"
#include "campaign/reader.hpp"

namespace lindung::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the run as a crash, so that the fuzzer keeps what led here.
inline void must(bool holds) {
  if (!holds) __builtin_trap();
}

inline const Campaign& shipped() {
  static const Campaign one = [] {
    std::ifstream file(LINDUNG_SOURCE_DIR "/assets/campaigns/baznas.json", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    Problems problems;
    return read_campaign(read_json(text.str(), problems).value(), problems).value();
  }();
  return one;
}

}  // namespace lindung::fuzz
