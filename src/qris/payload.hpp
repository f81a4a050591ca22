#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "error/error.hpp"
#include "money/rupiah.hpp"

/// QRIS: the text behind Indonesia's payment codes. It follows EMVCo's specification of
/// merchant-presented QR codes: fields of a two-digit tag, a two-digit length and a value, some of
/// them templates, that is, made of fields themselves.
namespace lindung {

/// "5802ID" is the tag "58" with the value "ID".
struct QrisField {
  std::string tag;    // two digits
  std::string value;  // at most 99 bytes

  friend bool operator==(const QrisField&, const QrisField&) = default;
};

using QrisFields = std::vector<QrisField>;

/// The longest payload, in bytes.
inline constexpr std::size_t kLongestQris = 512;

/// Fields in the order they stand in. Lengths count bytes; a value is UTF-8 of its own, so a length
/// that cuts a character is refused, and it holds no control characters. Nothing is known here of
/// what the tags mean. Errors (path ""): qris_empty, qris_malformed, qris_duplicate.
[[nodiscard]] Result<QrisFields> read_qris_fields(std::string_view text);

/// The text of these fields. Errors (path ""): qris_malformed for a tag that is not two digits,
/// qris_length for a value over 99 bytes.
[[nodiscard]] Result<std::string> write_qris_fields(const QrisFields& fields);

/// The value of the field with this tag; null when there is none.
[[nodiscard]] const std::string* find_qris_field(const QrisFields& fields, std::string_view tag);

/// Whether the value of this tag of a payload is made of fields: 26 to 51, 62 and 64.
[[nodiscard]] bool is_qris_template(std::string_view tag);

/// CRC-16/CCITT-FALSE (polynomial 1021, begins with FFFF) as four upper-case hexadecimal digits:
/// "29B1" of "123456789".
[[nodiscard]] std::string qris_crc(std::string_view bytes);

/// Whether a payload ends with field 63 and the right CRC of all that stands before it.
[[nodiscard]] bool has_right_qris_crc(std::string_view payload);

/// A sound QRIS payload.
class Qris {
 public:
  /// Reads a payload and checks all of it. With `nmid`, the merchant must be that one: forged codes
  /// are a known fraud, and the NMID is what the national registry knows a merchant by.
  ///
  /// Errors, at path "" unless said otherwise:
  /// - qris_empty, qris_malformed, qris_duplicate: as of read_qris_fields(), in templates too;
  ///   00 is not "01", or 01 neither "11" nor "12"
  /// - qris_order: 00 is not the first field or 63 not the last
  /// - qris_missing: one of 00, 52, 53, 58, 59, 60, 61, 63, an account (02 to 51), or, where 01 is
  ///   "11" (static), the account of the national registry: 51 with ID.CO.QRIS.WWW
  /// - qris_crc: the CRC in 63 is another; a digit was mistyped, or the code was tampered with
  /// - qris_currency, qris_country: 53 is not 360, 58 not ID
  /// - qris_length: 52 not of 4 bytes, 54 not 1 to 13, 59 not 1 to 25, 60 not 1 to 15, 61 not 1 to
  ///   10, 62/05 over 25, all of it over kLongestQris
  /// - qris_amount: 54 is not digits with at most two more behind a dot, or is zero. The dot is the
  ///   decimal point: "16.800" is an error, not sixteen thousand
  /// - qris_nmid: 51/02 is not "ID" and 13 digits
  /// - qris_nmid_other, at /nmid: the payload names another merchant, or none
  [[nodiscard]] static Result<Qris> read(std::string_view payload,
                                         std::optional<std::string_view> nmid = std::nullopt);

  [[nodiscard]] const std::string& payload() const { return payload_; }
  [[nodiscard]] const QrisFields& fields() const { return fields_; }

  /// As written: with the spaces that some put behind the name.
  [[nodiscard]] const std::string& merchant() const { return value("59"); }
  [[nodiscard]] const std::string& city() const { return value("60"); }
  [[nodiscard]] const std::string& postal_code() const { return value("61"); }

  /// The merchant category code: 8398 is a charity.
  [[nodiscard]] const std::string& mcc() const { return value("52"); }

  /// "" when there is none.
  [[nodiscard]] const std::string& nmid() const { return nmid_; }

  /// Made for one payment (01 is "12"); otherwise a code to print and keep.
  [[nodiscard]] bool is_dynamic() const { return value("01") == "12"; }

  /// Whether the payer is told what to pay.
  [[nodiscard]] bool has_amount() const { return find_qris_field(fields_, "54") != nullptr; }

  /// What the payer is told to pay; nothing when that is not whole rupiah.
  [[nodiscard]] std::optional<Rupiah> amount() const;

  /// 62/05; "" when there is none.
  [[nodiscard]] const std::string& reference() const { return reference_; }

 private:
  Qris(std::string_view payload, QrisFields fields);

  /// "" when there is none.
  [[nodiscard]] const std::string& value(std::string_view tag) const;
  [[nodiscard]] std::optional<Error> take_account();
  [[nodiscard]] std::optional<Error> take_reference();

  std::string payload_;
  QrisFields fields_;
  std::string nmid_;
  std::string reference_;
};

/// The most that QRIS takes in one payment.
inline constexpr Rupiah kLargestQris = Rupiah::of(10'000'000).value();

/// The longest reference, in characters.
inline constexpr std::size_t kLongestQrisReference = 25;

/// The code for one payment of `amount`: 01 becomes "12", 54 the amount, 62/05 the reference when
/// one is given; tips and fees (55 to 57) go, and everything else stays as it is and where it is.
///
/// Errors: qris_has_amount at "", the amount is the merchant's then; qris_amount_range at /amount,
/// not 1 to kLargestQris; qris_reference at /reference, not 1 to 25 printable ASCII characters;
/// qris_nmid_other at /nmid; qris_length at "", no room is left for the reference.
[[nodiscard]] Result<Qris> to_dynamic(const Qris& qris, Rupiah amount,
                                      std::optional<std::string_view> reference = std::nullopt,
                                      std::optional<std::string_view> nmid = std::nullopt);

}  // namespace lindung
