#include "widget/session.hpp"

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "campaign/answer.hpp"
#include "campaign/reader.hpp"
#include "money/text.hpp"

namespace lindung::session {
namespace {

std::vector<Campaign>& campaigns() {
  static std::vector<Campaign> list;
  return list;
}

/// Whole and within what a double carries exactly.
std::optional<std::int64_t> to_whole(double number) {
  if (!(std::abs(number) <= static_cast<double>(Rupiah::kMax)) || std::trunc(number) != number) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(number);
}

Node write_problems(const Problems& problems) {
  Node list = Node::array();
  for (const Problem& problem : problems.all()) list.append(write_problem(problem));
  return list;
}

/// What a question is asked of; `error` says why it can't be.
struct Setting {
  const Campaign* campaign = nullptr;
  Date today;
  std::optional<Error> error;
};

Setting find(int campaign, std::string_view today) {
  Setting setting;
  const auto& list = campaigns();
  const auto day = read_date(today);
  if (campaign < 0 || static_cast<std::size_t>(campaign) >= list.size()) {
    setting.error = Error("campaign_unknown", "", "Load the campaign first.");
  } else if (!day) {
    setting.error = Error("today_unreadable", "/today", "Give a day like 2026-11-23.");
  } else {
    setting.campaign = &list[static_cast<std::size_t>(campaign)];
    setting.today = *day;
  }
  return setting;
}

}  // namespace

Node load(Node file, bool too_deep) {
  Problems problems;
  if (too_deep) {
    problems.error("too_deep", "", "Lists and objects are nested too deep. Flatten this file.");
  }
  auto campaign = too_deep ? std::nullopt : read_campaign(std::move(file), problems);
  Node node = Node::object();
  if (campaign) {
    node.add("campaign", static_cast<std::int64_t>(campaigns().size()));
    campaigns().push_back(*std::move(campaign));
  }
  node.add("problems", write_problems(problems));
  return node;
}

std::string today(std::string_view written, double unix_seconds) {
  if (!written.empty()) return std::string(read_date(written) ? written : "");
  const auto day = to_whole(std::floor(unix_seconds)).and_then(jakarta_date);
  return day ? format(*day) : "";
}

Node view(int campaign, std::string_view lang, std::string_view today) {
  const Setting in = find(campaign, today);
  return in.error ? write_error(*in.error) : write_campaign_view(*in.campaign, lang, in.today);
}

Node quote(int campaign, const Node& request, std::string_view today) {
  const Setting in = find(campaign, today);
  return in.error ? write_error(*in.error) : answer_quote(request, *in.campaign, in.today);
}

Node screen(int campaign, const Node& request, std::string_view today) {
  const Setting in = find(campaign, today);
  return in.error ? write_error(*in.error) : answer_screen(request, *in.campaign, in.today);
}

Node handoff(int campaign, const Node& request, std::string_view lang, std::string_view today) {
  const Setting in = find(campaign, today);
  return in.error ? write_error(*in.error) : answer_handoff(request, *in.campaign, in.today, lang);
}

Node progress(const Node& file) {
  Problems problems;
  const auto progress = read_progress(file, problems);
  if (!progress) return write_error(problems.all().front().error);
  Node node = Node::object();
  node.add("workers", progress->workers);
  node.add("as_of", format(progress->as_of));
  return node;
}

std::string rupiah(double amount) {
  const auto value = to_whole(amount).and_then(Rupiah::of);
  return value ? format(*value) : "";
}

std::string words(double amount) {
  const auto value = to_whole(amount).and_then(Rupiah::of);
  return value ? in_words(*value) + " rupiah" : "";
}

Node read(std::string_view text) {
  const auto amount = read_amount(text);
  if (!amount) return write_error(amount.error());
  Node node = Node::object();
  node.add("amount", amount->value());
  return node;
}

}  // namespace lindung::session
