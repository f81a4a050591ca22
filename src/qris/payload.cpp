#include "qris/payload.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "qris/utf8.hpp"

namespace lindung {
namespace {

constexpr std::size_t kHead = 4;  // tag and length
constexpr std::size_t kLongestValue = 99;
constexpr std::size_t kCrcDigits = 4;
constexpr std::string_view kCrcHead = "6304";
constexpr std::string_view kRegistry = "ID.CO.QRIS.WWW";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool are_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }
bool is_tag(std::string_view text) { return text.size() == 2 && are_digits(text); }

/// 0 to 99.
std::size_t two_digits(std::string_view text) {
  const auto digit = [&](std::size_t at) { return static_cast<std::size_t>(text[at] - '0'); };
  return digit(0) * 10 + digit(1);
}

std::unexpected<Error> malformed(std::string_view why) {
  return failure("qris_malformed", "", [&] {
    return std::string("This is not the whole text of a QRIS code: ")
        .append(why)
        .append(". Copy it again, from its first character to its last.");
  });
}

std::unexpected<Error> missing(std::string_view what) {
  return failure("qris_missing", "", [&] {
    return std::string("The QRIS code has no ")
        .append(what)
        .append(". Ask for one that follows the national standard.");
  });
}

std::unexpected<Error> wrong_length(std::string_view what) {
  return failure("qris_length", "", [&] {
    return std::string("The QRIS code is too long or too short in its ")
        .append(what)
        .append(". Ask for one that follows the national standard.");
  });
}

QrisFields::iterator find(QrisFields& fields, std::string_view tag) {
  return std::ranges::find(fields, tag, &QrisField::tag);
}

void set_or_insert_in_order(QrisFields& fields, std::string_view tag, std::string value) {
  const auto found = find(fields, tag);
  if (found != fields.end()) {
    found->value = std::move(value);
    return;
  }
  const auto behind =
      std::ranges::find_if(fields, [&](const QrisField& field) { return field.tag > tag; });
  fields.insert(behind, QrisField{std::string(tag), std::move(value)});
}

struct Named {
  std::string_view tag;
  std::string_view name;
};

constexpr std::array kRequired = {
    Named{"52", "merchant category (52)"},
    Named{"53", "currency (53)"},
    Named{"58", "country (58)"},
    Named{"59", "merchant name (59)"},
    Named{"60", "city (60)"},
    Named{"61", "postal code (61)"},
};

struct Limit {
  std::string_view tag;
  std::size_t least;
  std::size_t most;
  std::string_view name;
};

constexpr std::array kLimits = {
    Limit{"52", 4, 4, "merchant category (52)"}, Limit{"54", 1, 13, "amount (54)"},
    Limit{"59", 1, 25, "merchant name (59)"},    Limit{"60", 1, 15, "city (60)"},
    Limit{"61", 1, 10, "postal code (61)"},
};

std::unexpected<Error> none_between(const Named& end, bool is_there) {
  if (!is_there) return missing(end.name);
  return failure("qris_order", "",
                 "A QRIS code begins with field 00 and ends with field 63. Copy it again, from its "
                 "first character to its last.");
}

std::optional<Error> error_of_ends(std::string_view payload, const QrisFields& fields) {
  const auto is_there = [&](std::string_view tag) {
    return find_qris_field(fields, tag) != nullptr;
  };
  if (fields.front().tag != "00") {
    return none_between({"00", "format indicator (00)"}, is_there("00")).error();
  }
  if (fields.back().tag != "63") {
    return none_between({"63", "check digits (63)"}, is_there("63")).error();
  }
  if (!has_right_qris_crc(payload)) {
    return failure("qris_crc", "",
                   "The check digits at the end of the QRIS code don't fit the rest: it was "
                   "mistyped or changed. Copy it again from its source.")
        .error();
  }
  return std::nullopt;
}

std::optional<Error> error_of_missing(const QrisFields& fields) {
  for (const Named& required : kRequired) {
    if (find_qris_field(fields, required.tag) == nullptr) return missing(required.name).error();
  }
  const bool has_account = std::ranges::any_of(
      fields, [](const QrisField& field) { return field.tag >= "02" && field.tag <= "51"; });
  if (!has_account) return missing("account to pay into (02 to 51)").error();
  return std::nullopt;
}

/// "98", "98.", "98.7" and "98.73" are amounts; zero is none.
bool is_amount(std::string_view text) {
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, dot);
  const std::string_view part = text.substr(std::min(dot + 1, text.size()));
  return !whole.empty() && are_digits(whole) && part.size() <= 2 && are_digits(part) &&
         text.find_first_not_of("0.") != std::string_view::npos;
}

std::optional<Error> error_of_values(const QrisFields& fields) {
  const auto is = [&](std::string_view tag, std::string_view expected) {
    const std::string* value = find_qris_field(fields, tag);
    return value != nullptr && *value == expected;
  };
  if (!is("00", "01")) return malformed("its format indicator (00) is not 01").error();
  if (find_qris_field(fields, "01") != nullptr && !is("01", "11") && !is("01", "12")) {
    return malformed("its kind (01) is neither 11 nor 12").error();
  }
  if (!is("53", "360")) {
    return failure("qris_currency", "",
                   "The QRIS code asks for another currency than rupiah. Ask for one in rupiah.")
        .error();
  }
  if (!is("58", "ID")) {
    return failure("qris_country", "",
                   "The QRIS code is of another country than Indonesia. Ask for one of Indonesia.")
        .error();
  }
  for (const Limit& limit : kLimits) {
    const std::string* value = find_qris_field(fields, limit.tag);
    if (value == nullptr) continue;
    if (value->size() < limit.least || value->size() > limit.most) {
      return wrong_length(limit.name).error();
    }
  }
  const std::string* amount = find_qris_field(fields, "54");
  if (amount != nullptr && !is_amount(*amount)) {
    return failure("qris_amount", "",
                   "The QRIS code's amount (54) is not a number like 16800 or 16800.00. Its dot is "
                   "a decimal point: write no dots between thousands.")
        .error();
  }
  return std::nullopt;
}

std::optional<Error> error_of_templates(const QrisFields& fields) {
  for (const QrisField& field : fields) {
    if (!is_qris_template(field.tag) || field.value.empty()) continue;
    const auto inner = read_qris_fields(field.value);
    if (!inner) return inner.error();
  }
  return std::nullopt;
}

std::optional<Error> error_of(std::string_view payload, const QrisFields& fields) {
  if (auto error = error_of_ends(payload, fields)) return error;
  if (auto error = error_of_missing(fields)) return error;
  if (auto error = error_of_values(fields)) return error;
  return error_of_templates(fields);
}

bool is_nmid(std::string_view text) {
  return text.size() == 15 && text.starts_with("ID") && are_digits(text.substr(2));
}

std::unexpected<Error> other_nmid() {
  return failure("qris_nmid_other", "/nmid",
                 "The QRIS code is not of the merchant with this NMID. Pay nothing with it until "
                 "you know whose it is.");
}

bool is_reference(std::string_view text) {
  return !text.empty() && text.size() <= kLongestQrisReference &&
         std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// Whether `to_dynamic` leaves the field out: amount, tip and fees, CRC.
bool is_dropped(const QrisField& field) {
  return (field.tag >= "54" && field.tag <= "57") || field.tag == "63";
}

/// Sets 62/05 and keeps the rest of 62.
std::optional<Error> set_reference(QrisFields& fields, std::string_view reference) {
  QrisFields inner;
  const std::string* before = find_qris_field(fields, "62");
  if (before != nullptr && !before->empty()) {
    auto read = read_qris_fields(*before);
    if (!read) return read.error();
    inner = *std::move(read);
  }
  set_or_insert_in_order(inner, "05", std::string(reference));
  auto text = write_qris_fields(inner);
  if (!text) return text.error();
  set_or_insert_in_order(fields, "62", *std::move(text));
  return std::nullopt;
}

}  // namespace

Result<QrisFields> read_qris_fields(std::string_view text) {
  if (text.empty()) {
    return failure("qris_empty", "", "Give the text of a QRIS code; it begins with 000201.");
  }
  QrisFields fields;
  while (!text.empty()) {
    if (text.size() < kHead || !are_digits(text.substr(0, kHead))) {
      return malformed("a field begins without its two digits of tag and two of length");
    }
    const std::string_view tag = text.substr(0, 2);
    const std::size_t length = two_digits(text.substr(2, 2));
    text.remove_prefix(kHead);
    if (length > text.size()) return malformed("it ends before its last field does");
    const std::string_view value = text.substr(0, length);
    text.remove_prefix(length);
    if (!is_plain_utf8(value)) {
      return malformed("a length cuts a character, or a character is none to print");
    }
    if (find_qris_field(fields, tag) != nullptr) {
      return failure("qris_duplicate", "", [&] {
        return std::string("The QRIS code has field ")
            .append(tag)
            .append(" twice. Ask for one that follows the national standard.");
      });
    }
    fields.push_back({std::string(tag), std::string(value)});
  }
  return fields;
}

Result<std::string> write_qris_fields(const QrisFields& fields) {
  std::string text;
  for (const auto& [tag, value] : fields) {
    if (!is_tag(tag)) return malformed("a tag is not two digits");
    if (value.size() > kLongestValue) return wrong_length("field " + tag);
    text += tag;
    text += static_cast<char>('0' + value.size() / 10);
    text += static_cast<char>('0' + value.size() % 10);
    text += value;
  }
  return text;
}

const std::string* find_qris_field(const QrisFields& fields, std::string_view tag) {
  const auto found = std::ranges::find(fields, tag, &QrisField::tag);
  return found == fields.end() ? nullptr : &found->value;
}

bool is_qris_template(std::string_view tag) {
  return (tag >= "26" && tag <= "51") || tag == "62" || tag == "64";
}

std::string qris_crc(std::string_view bytes) {
  std::uint32_t crc = 0xFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << 8U;
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc << 1U ^ ((crc & 0x8000U) != 0 ? 0x1021U : 0U)) & 0xFFFFU;
    }
  }
  std::string digits;
  for (const unsigned shift : {12U, 8U, 4U, 0U}) digits += "0123456789ABCDEF"[crc >> shift & 0xFU];
  return digits;
}

bool has_right_qris_crc(std::string_view payload) {
  if (payload.size() < kCrcHead.size() + kCrcDigits) return false;
  const std::string_view body = payload.substr(0, payload.size() - kCrcDigits);
  return body.ends_with(kCrcHead) && payload.substr(body.size()) == qris_crc(body);
}

Qris::Qris(std::string_view payload, QrisFields fields)
    : payload_(payload), fields_(std::move(fields)) {}

Result<Qris> Qris::read(std::string_view payload, std::optional<std::string_view> nmid) {
  if (payload.size() > kLongestQris) return wrong_length("whole");
  auto fields = read_qris_fields(payload);
  if (!fields) return std::unexpected(fields.error());
  if (const auto error = error_of(payload, *fields)) return std::unexpected(*error);
  Qris qris(payload, *std::move(fields));
  if (const auto error = qris.take_account()) return std::unexpected(*error);
  if (const auto error = qris.take_reference()) return std::unexpected(*error);
  if (nmid && *nmid != qris.nmid_) return other_nmid();
  return qris;
}

const std::string& Qris::value(std::string_view tag) const {
  static const std::string none;
  const std::string* found = find_qris_field(fields_, tag);
  return found != nullptr ? *found : none;
}

std::optional<Error> Qris::take_account() {
  const std::string& account = value("51");
  bool is_registered = false;
  if (!account.empty()) {
    const auto inner = read_qris_fields(account);
    if (!inner) return inner.error();
    const std::string* registry = find_qris_field(*inner, "00");
    is_registered = registry != nullptr && *registry == kRegistry;
    if (is_registered) {
      const std::string* nmid = find_qris_field(*inner, "02");
      if (nmid == nullptr || !is_nmid(*nmid)) {
        return failure("qris_nmid", "",
                       "The QRIS code's NMID (51/02) is not ID and 13 digits. Ask for one that "
                       "follows the national standard.")
            .error();
      }
      nmid_ = *nmid;
    }
  }
  if (!is_registered && value("01") == "11") {
    return missing("account of the national registry (51)").error();
  }
  return std::nullopt;
}

std::optional<Error> Qris::take_reference() {
  const std::string& additional = value("62");
  if (additional.empty()) return std::nullopt;
  const auto inner = read_qris_fields(additional);
  if (!inner) return inner.error();
  const std::string* reference = find_qris_field(*inner, "05");
  if (reference == nullptr) return std::nullopt;
  if (reference->size() > kLongestQrisReference) return wrong_length("reference (62/05)").error();
  reference_ = *reference;
  return std::nullopt;
}

std::optional<Rupiah> Qris::amount() const {
  const std::string_view text = value("54");
  const std::size_t dot = std::min(text.find('.'), text.size());
  if (text.empty() || text.find_first_not_of("0.", dot) != std::string_view::npos) {
    return std::nullopt;
  }
  std::int64_t amount = 0;  // 13 digits at most
  for (const char digit : text.substr(0, dot)) amount = amount * 10 + (digit - '0');
  return Rupiah::of(amount);
}

Result<Qris> to_dynamic(const Qris& qris, Rupiah amount, std::optional<std::string_view> reference,
                        std::optional<std::string_view> nmid) {
  if (nmid && *nmid != qris.nmid()) return other_nmid();
  if (qris.has_amount()) {
    return failure("qris_has_amount", "",
                   "The QRIS code carries an amount already. Ask for one without (a static code).");
  }
  if (amount < Rupiah::of(1) || amount > kLargestQris) {
    return failure("qris_amount_range", "/amount",
                   "QRIS takes Rp1 to Rp10.000.000 in one payment. Give an amount between them.");
  }
  if (reference && !is_reference(*reference)) {
    return failure("qris_reference", "/reference",
                   "A reference is 1 to 25 letters, digits, spaces or marks of ASCII. Shorten it, "
                   "and leave other characters out.");
  }

  QrisFields fields;
  std::ranges::remove_copy_if(qris.fields(), std::back_inserter(fields), is_dropped);
  set_or_insert_in_order(fields, "01", "12");
  fields.insert(std::next(find(fields, "53")), QrisField{"54", std::to_string(amount.value())});
  if (reference) {
    if (const auto error = set_reference(fields, *reference)) return std::unexpected(*error);
  }
  auto text = write_qris_fields(fields);
  if (!text) return std::unexpected(text.error());
  *text += kCrcHead;
  *text += qris_crc(*text);
  return Qris::read(*text, nmid);
}

}  // namespace lindung
