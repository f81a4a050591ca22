#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "qris/picture.hpp"

// PNG (ISO/IEC 15948) of one bit a pixel. Its deflate stream (RFC 1951) stores the bytes as they
// are: a code is some 50 kB then, and no library has to be loaded to make it.
namespace lindung {
namespace {

constexpr std::size_t kLargestBlock = 65'535;

void append_big_endian(std::string& bytes, std::uint32_t value) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    bytes += static_cast<char>(static_cast<unsigned char>(value >> shift & 0xFFU));
  }
}

void append_little_endian_16(std::string& bytes, std::uint32_t value) {
  bytes += static_cast<char>(static_cast<unsigned char>(value & 0xFFU));
  bytes += static_cast<char>(static_cast<unsigned char>(value >> 8U & 0xFFU));
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFF'FFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB8'8320U : 0U);
  }
  return ~crc;
}

std::uint32_t adler32(std::string_view bytes) {
  constexpr std::uint32_t kBase = 65'521;
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (const char byte : bytes) {
    low = (low + static_cast<unsigned char>(byte)) % kBase;
    high = (high + low) % kBase;
  }
  return high << 16U | low;
}

void append_chunk(std::string& png, std::string_view type, std::string_view data) {
  append_big_endian(png, static_cast<std::uint32_t>(data.size()));
  const std::string checked = std::string(type).append(data);
  png += checked;
  append_big_endian(png, crc32(checked));
}

/// `bytes`, which are some, as a zlib stream (RFC 1950) of stored blocks.
std::string stored(std::string_view bytes) {
  std::string stream = "\x78\x01";
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::string_view block = rest.substr(0, kLargestBlock);
    rest.remove_prefix(block.size());
    stream += rest.empty() ? '\x01' : '\x00';
    const auto size = static_cast<std::uint32_t>(block.size());
    append_little_endian_16(stream, size);
    append_little_endian_16(stream, ~size);
    stream += block;
  }
  append_big_endian(stream, adler32(bytes));
  return stream;
}

/// The pixels of a row of modules, behind the byte that says they are not filtered; dark is 0.
std::string pixels(const QrPicture& picture, int y, std::size_t scale) {
  const std::size_t edge = static_cast<std::size_t>(picture.size()) * scale;
  std::string row(1 + (edge + 7) / 8, '\0');
  for (std::size_t pixel = 0; pixel < edge; ++pixel) {
    if (picture.is_dark(static_cast<int>(pixel / scale), y)) continue;
    char& byte = row[1 + pixel / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 0x80U >> pixel % 8);
  }
  return row;
}

}  // namespace

std::string to_png(const QrPicture& picture, int scale) {
  scale = std::clamp(scale, 1, kLargestScale);
  std::string rows;
  for (int y = 0; y < picture.size(); ++y) {
    const std::string row = pixels(picture, y, static_cast<std::size_t>(scale));
    for (int copy = 0; copy < scale; ++copy) rows += row;
  }
  std::string header;
  const auto edge = static_cast<std::uint32_t>(picture.size() * scale);
  append_big_endian(header, edge);
  append_big_endian(header, edge);
  header += '\x01';          // bits a pixel
  header.append(4, '\x00');  // grey; the only compression; the only filters; not interlaced

  std::string png = "\x89PNG\r\n\x1A\n";
  append_chunk(png, "IHDR", header);
  append_chunk(png, "IDAT", stored(rows));
  append_chunk(png, "IEND", "");
  return png;
}

}  // namespace lindung
