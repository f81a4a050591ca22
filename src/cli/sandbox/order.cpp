#include "cli/sandbox/order.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "calendar/instant.hpp"
#include "campaign/format.hpp"
#include "campaign/json.hpp"
#include "campaign/spec.hpp"
#include "channel/link.hpp"
#include "coverage/quote.hpp"
#include "money/rupiah.hpp"
#include "pledge/reference.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::int64_t kMostPeople = 1'000'000'000'000;

constexpr std::array<std::string_view, 3> kFunds = {"infak", "zakat", "sedekah"};
constexpr std::array<std::string_view, 2> kFrequencies = {"once", "monthly"};
constexpr std::array<std::string_view, 1> kCurrencies = {"IDR"};

constexpr Rule kOrder[] = {
    {.key = "schema_version", .type = Type::whole, .need = Need::required, .least = 1, .most = 1},
    {.key = "reference", .type = Type::text, .need = Need::required, .most = 14},
    {.key = "campaign", .type = Type::id, .need = Need::required},
    {.key = "channel", .type = Type::id, .need = Need::required},
    {.key = "method", .type = Type::text, .need = Need::required, .most = 40},
    {.key = "fund", .type = Type::choice, .need = Need::required, .choices = kFunds},
    {.key = "amount",
     .type = Type::whole,
     .need = Need::required,
     .least = 1,
     .most = kLargestGift.value()},
    {.key = "currency", .type = Type::choice, .need = Need::required, .choices = kCurrencies},
    {.key = "frequency", .type = Type::choice, .need = Need::required, .choices = kFrequencies},
    {.key = "months",
     .type = Type::whole,
     .need = Need::required,
     .least = kFewestMonths,
     .most = kMostMonths},
    {.key = "workers", .type = Type::whole, .need = Need::required, .most = kMostPeople},
    {.key = "dedication", .type = Type::text, .most = kDedication},
    {.key = "lang", .type = Type::language, .need = Need::required},
    {.key = "created", .type = Type::text, .need = Need::required, .most = 20},
    {.key = "return_url", .type = Type::text, .most = 2'000},
    {.key = "quote", .need = Need::required},
};

Node sorted(const Node& node) {
  if (node.is(Node::Kind::array)) {
    Node list = Node::array();
    for (const auto& [key, item] : node.members()) list.append(sorted(item));
    return list;
  }
  if (!node.is(Node::Kind::object)) return node;
  std::vector<const Node::Member*> members;
  members.reserve(node.members().size());
  for (const Node::Member& member : node.members()) members.push_back(&member);
  std::ranges::sort(members, {}, &Node::Member::key);
  Node object = Node::object();
  for (const Node::Member* member : members) object.add(member->key, sorted(member->value));
  return object;
}

/// What two orders are the same by: all but where to come back to, as a pledge may be taken up
/// again from another page.
std::string comparable(const Node& order) {
  Node rest = Node::object();
  for (const auto& [key, value] : order.members()) {
    if (key != "return_url") rest.add(key, value);
  }
  return write_json(sorted(rest));
}

/// A page of a partner, or one on this machine: those are tried without a certificate.
bool is_page(std::string_view url) {
  if (is_https_url(url)) return true;
  constexpr std::string_view kHttp = "http://";
  if (!url.starts_with(kHttp)) return false;
  // The rest must be what an https address would be allowed.
  const std::string_view rest = url.substr(kHttp.size());
  for (const std::string_view host : {"127.0.0.1", "localhost"}) {
    const std::string_view behind = rest.starts_with(host) ? rest.substr(host.size()) : " ";
    if (behind.empty() || std::string_view(":/?#").contains(behind.front())) {
      return is_https_url("https://" + std::string(rest));
    }
  }
  return false;
}

}  // namespace

bool is_reference(std::string_view text) {
  const auto read = Reference::read(text);
  return read && read->text() == text;
}

Result<Order> read_order(const Node& node) {
  if (!node.is(Node::Kind::object)) {
    return failure("not_an_object", "", "Send an object: the order of a pledge.");
  }
  Problems problems;
  check(node, "", kOrder, Node::null(), Naming::by_field, problems);
  if (!problems.all().empty()) return std::unexpected(problems.all().front().error);
  if (!is_reference(node.get("reference").string())) {
    return failure("reference_unreadable", "/reference", "Give a reference like 7K3M-Q9XT-4BWD.");
  }
  if (!read_instant(node.get("created").string())) {
    return failure("created_unreadable", "/created", "Give a time like 2026-11-23T10:00:00Z.");
  }
  if (!node.get("quote").is(Node::Kind::object)) {
    return failure("quote_not_object", "/quote", "Give the quote, an object.");
  }
  const std::string& return_url = node.get("return_url").string();
  if (!return_url.empty() && !is_page(return_url)) {
    return failure("return_url_unreadable", "/return_url",
                   "Give an address that starts with https://, or is one of this machine.");
  }
  return Order{.reference = node.get("reference").string(),
               .method = node.get("method").string(),
               .return_url = return_url,
               .amount = node.integer("amount"),
               .content = comparable(node)};
}

}  // namespace lindung::cli::sandbox
