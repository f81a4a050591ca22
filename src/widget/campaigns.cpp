#include "widget/campaigns.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "campaign/answer.hpp"

namespace lindung::session {
namespace {

std::vector<Campaign>& campaigns() {
  static std::vector<Campaign> list;
  return list;
}

Node write_problems(const Problems& problems) {
  Node list = Node::array();
  for (const Problem& problem : problems.all()) list.append(write_problem(problem));
  return list;
}

}  // namespace

Node keep_campaign(Node file, bool too_deep, std::optional<Campaign> (*read)(Node, Problems&)) {
  Problems problems;
  if (too_deep) {
    problems.error("too_deep", "", "Lists and objects are nested too deep. Flatten this file.");
  }
  auto campaign = too_deep ? std::nullopt : read(std::move(file), problems);
  Node node = Node::object();
  if (campaign) {
    node.add("campaign", static_cast<std::int64_t>(campaigns().size()));
    campaigns().push_back(*std::move(campaign));
  }
  node.add("problems", write_problems(problems));
  return node;
}

Setting find_campaign(int number, std::string_view today) {
  Setting setting;
  const auto& list = campaigns();
  const auto day = read_date(today);
  if (number < 0 || static_cast<std::size_t>(number) >= list.size()) {
    setting.error = Error("campaign_unknown", "", "Load the campaign first.");
  } else if (!day) {
    setting.error = Error("today_unreadable", "/today", "Give a day like 2026-11-23.");
  } else {
    setting.campaign = &list[static_cast<std::size_t>(number)];
    setting.today = *day;
  }
  return setting;
}

}  // namespace lindung::session
