#include "cli/sandbox/behaviour.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "campaign/spec.hpp"

namespace lindung::cli::sandbox {
namespace {

using Lock = std::lock_guard<std::mutex>;

constexpr std::int64_t kMostNext = 50;
constexpr std::int64_t kMostTimes = 100;
constexpr std::int64_t kLatest = 60'000;  // milliseconds

// In the orders of the enums.
constexpr std::array<std::string_view, 25> kTricks = {
    "ok",
    "400",
    "404",
    "409",
    "422",
    "429",
    "500",
    "503",
    "html",
    "redirect_http",
    "forget",
    "nothing",
    "big",
    "unreadable",
    "twice",
    "slow",
    "hang",
    "drop",
    "other_reference",
    "unknown_status",
    "other_amount",
    "no_action",
    "not_https",
    "bad_qr",
    "other_nmid",
};
constexpr std::array<std::string_view, 6> kNotify = {"ok",    "late",          "twice",
                                                     "never", "bad_signature", "old"};
static_assert(kTricks.size() == static_cast<std::size_t>(Trick::other_nmid) + 1);
static_assert(kNotify.size() == static_cast<std::size_t>(Notify::old) + 1);

constexpr std::array kOnlyPost = {Trick::conflict,  Trick::unprocessable, Trick::no_action,
                                  Trick::not_https, Trick::bad_qr,        Trick::other_nmid};
constexpr std::array kOnlyStatus = {Trick::not_found, Trick::other_amount};

constexpr std::array<std::string_view, 2> kFor = {"post", "status"};

constexpr Rule kTrick[] = {{.key = "", .type = Type::choice, .choices = kTricks}};
constexpr Rule kWanted[] = {
    {.key = "next", .type = Type::list, .most = kMostNext, .members = kTrick},
    {.key = "times", .type = Type::whole, .least = 1, .most = kMostTimes},
    {.key = "for", .type = Type::choice, .choices = kFor},
    {.key = "notify", .type = Type::choice, .choices = kNotify},
    {.key = "ms", .type = Type::whole, .most = kLatest},
};

/// The name's place in the table, which holds it.
template <class Enum>
Enum value_of(std::span<const std::string_view> names, std::string_view name) {
  return static_cast<Enum>(std::ranges::find(names, name) - names.begin());
}

Node write_names(std::span<const std::string_view> names) {
  Node list = Node::array();
  for (const std::string_view name : names) list.append(Node::text(name));
  return list;
}

Node write_row(const std::deque<Trick>& row) {
  Node list = Node::array();
  for (const Trick trick : row) {
    list.append(Node::text(kTricks[static_cast<std::size_t>(trick)]));
  }
  return list;
}

}  // namespace

std::optional<Error> Behaviours::set(const Node& wanted) {
  Problems problems;
  check(wanted, "", kWanted, Node::null(), Naming::by_field, problems);
  if (!problems.all().empty()) return problems.all().front().error;
  const bool for_status = wanted.get("for").string() == "status";
  std::deque<Trick> once;
  for (const auto& [key, name] : wanted.get("next").members()) {
    const auto trick = value_of<Trick>(kTricks, name.string());
    const std::span<const Trick> others =
        for_status ? std::span<const Trick>(kOnlyPost) : std::span<const Trick>(kOnlyStatus);
    if (std::ranges::find(others, trick) != others.end()) {
      return Error("behaviour_not_for", "/next",
                   "The behaviour " + name.string() + " does not exist for these answers.");
    }
    once.push_back(trick);
  }
  const Lock lock(mutex_);
  if (wanted.find("next") != nullptr) {
    std::deque<Trick>& row = for_status ? status_ : post_;
    row.clear();
    for (std::int64_t i = 0; i < wanted.integer("times", 1); ++i) {
      row.insert(row.end(), once.begin(), once.end());
    }
  }
  if (const Node* name = wanted.find("notify")) {
    notify_ = value_of<Notify>(kNotify, name->string());
  }
  late_ = std::chrono::milliseconds(wanted.integer("ms", late_.count()));
  return std::nullopt;
}

Trick Behaviours::take(std::deque<Trick>& row) {
  if (row.empty()) return Trick::ok;
  const Trick trick = row.front();
  row.pop_front();
  return trick;
}

Trick Behaviours::next_for_post() {
  const Lock lock(mutex_);
  return take(post_);
}

Trick Behaviours::next_for_status() {
  const Lock lock(mutex_);
  return take(status_);
}

Notify Behaviours::notify() const {
  const Lock lock(mutex_);
  return notify_;
}

std::chrono::milliseconds Behaviours::late() const {
  const Lock lock(mutex_);
  return late_;
}

Node Behaviours::contents() const {
  const Lock lock(mutex_);
  Node all = Node::object();
  all.add("post", write_row(post_));
  all.add("status", write_row(status_));
  all.add("notify", kNotify[static_cast<std::size_t>(notify_)]);
  all.add("ms", std::int64_t{late_.count()});
  return all;
}

void Behaviours::clear() {
  const Lock lock(mutex_);
  post_.clear();
  status_.clear();
  notify_ = Notify::ok;
  late_ = kLate;
}

Node trick_names() { return write_names(kTricks); }

Node notify_names() { return write_names(kNotify); }

}  // namespace lindung::cli::sandbox
