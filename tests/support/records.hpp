#pragma once

#include <string>
#include <string_view>

#include "campaign/pledge.hpp"
#include "support/campaigns.hpp"
#include "support/pledges.hpp"

/// Records of pledges. They stand in tests/vectors/pledge-1.json.
namespace lindung::test {

/// One group of the vectors, of which there must be some.
inline const Node& pledge_vectors(std::string_view name) {
  static const Node all = json(read_file("tests/vectors/pledge-1.json"));
  const Node& group = all.get(name);
  if (group.members().empty()) ADD_FAILURE() << "no vectors: " << name;
  return group;
}

/// The vectors' record with this name.
inline const Node& record(std::string_view name) {
  for (const auto& [key, vector] : pledge_vectors("records").members()) {
    if (vector.get("name").string() == name) return vector.get("record");
  }
  ADD_FAILURE() << "no record: " << name;
  return pledge_vectors("records").members().front().value.get("record");
}

/// A pledge of Rp67.200 by an endpoint that pins the NMID of Baznas: handed off, with a virtual
/// account.
inline const Node& endpoint_record() { return record("endpoint, a virtual account"); }

/// The same before it was sent.
inline Node drafted_endpoint_record() {
  Node draft = edited(endpoint_record(), "/state", Node::text("drafted"));
  draft = edited(draft, "/history/1", std::nullopt);
  draft = edited(draft, "/attempts", Node::whole(0));
  return edited(draft, "/payment", std::nullopt);
}

inline std::string state_of(const Node& record) { return record.get("state").string(); }

/// The states of a record's history, written one behind the other.
inline std::string history_of(const Node& record) {
  std::string text;
  for (const auto& [key, step] : record.get("history").members()) {
    if (!text.empty()) text += ' ';
    text += step.get("state").string();
  }
  return text;
}

}  // namespace lindung::test
