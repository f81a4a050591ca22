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

/// `answer(campaign, today)`, or why it can't be asked.
template <class Answer>
Node with(int campaign, const std::string& today, Answer answer) {
  const auto& list = campaigns();
  const auto i = static_cast<std::size_t>(campaign);
  if (campaign < 0 || i >= list.size()) {
    return write_error({"campaign_unknown", "", "Load the campaign first."});
  }
  const auto day = read_date(today);
  if (!day) return write_error({"today_unreadable", "/today", "Give a day like 2026-11-23."});
  return answer(list[i], *day);
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

std::string today(const std::string& written, double unix_seconds) {
  if (!written.empty()) return read_date(written) ? written : "";
  const auto day = to_whole(std::floor(unix_seconds)).and_then(jakarta_date);
  return day ? format(*day) : "";
}

Node view(int campaign, const std::string& lang, const std::string& today) {
  return with(campaign, today, [&](const Campaign& one, Date day) {
    return write_campaign_view(one, lang, day);
  });
}

Node quote(int campaign, const Node& request, const std::string& today) {
  return with(campaign, today,
              [&](const Campaign& one, Date day) { return answer_quote(request, one, day); });
}

Node screen(int campaign, const Node& request, const std::string& today) {
  return with(campaign, today,
              [&](const Campaign& one, Date day) { return answer_screen(request, one, day); });
}

Node handoff(int campaign, const Node& request, const std::string& lang,
             const std::string& today) {
  return with(campaign, today, [&](const Campaign& one, Date day) {
    return answer_handoff(request, one, day, lang);
  });
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

Node read(const std::string& text) {
  const auto amount = read_amount(text);
  if (!amount) return write_error(amount.error());
  Node node = Node::object();
  node.add("amount", amount->value());
  return node;
}

}  // namespace lindung::session
