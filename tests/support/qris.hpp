#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "qris/payload.hpp"
#include "support/campaigns.hpp"

/// Codes to try. What they should come to stands in tests/vectors/qris.json.
namespace lindung::test {

/// One group of the vectors, of which there must be some.
inline Node qris_vectors(std::string_view name) {
  const Node all = json(read_file("tests/vectors/qris.json"));
  const Node* group = all.find(name);
  if (group == nullptr || group->members().empty()) ADD_FAILURE() << "no vectors: " << name;
  return group != nullptr ? *group : Node::array();
}

inline std::string text_of(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found != nullptr ? found->string() : std::string();
}

/// The payload of the vectors' static code of Baznas.
inline std::string static_code() {
  return text_of(qris_vectors("valid").members().front().value, "payload");
}

/// Its fields without the CRC.
inline QrisFields static_fields() {
  QrisFields fields = read_qris_fields(static_code()).value();
  fields.pop_back();
  return fields;
}

/// The fields with this value in this one, or, with a new tag, at the end.
inline QrisFields with(QrisFields fields, std::string_view tag, std::string_view value) {
  const auto found = std::ranges::find(fields, tag, &QrisField::tag);
  if (found != fields.end()) {
    found->value = value;
  } else {
    fields.push_back({std::string(tag), std::string(value)});
  }
  return fields;
}

inline QrisFields without(QrisFields fields, std::string_view tag) {
  std::erase_if(fields, [&](const QrisField& field) { return field.tag == tag; });
  return fields;
}

/// A payload of these fields and the right CRC.
inline std::string sealed(std::string text) {
  text += "6304";
  return text + qris_crc(text);
}
inline std::string sealed(const QrisFields& fields) {
  return sealed(write_qris_fields(fields).value());
}

}  // namespace lindung::test
