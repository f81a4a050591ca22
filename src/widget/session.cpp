#include "widget/session.hpp"

#include <cmath>
#include <optional>
#include <utility>

#include "campaign/answer.hpp"
#include "campaign/reader.hpp"
#include "money/text.hpp"
#include "widget/campaigns.hpp"
#include "widget/convert.hpp"

namespace lindung::session {
namespace {

/// Whole and within what a double carries exactly.
std::optional<std::int64_t> to_whole(double number) {
  if (!(std::abs(number) <= static_cast<double>(Rupiah::kMax)) || std::trunc(number) != number) {
    return std::nullopt;
  }
  return whole_of(number);
}

}  // namespace

Node load(Node file, bool too_deep) {
  return keep_campaign(std::move(file), too_deep, read_campaign_for_giving);
}

std::string today(std::string_view written, double unix_seconds) {
  if (!written.empty()) return std::string(read_date(written) ? written : "");
  const auto day = to_whole(std::floor(unix_seconds)).and_then(jakarta_date);
  return day ? format(*day) : "";
}

Node view(int campaign, std::string_view lang, std::string_view today) {
  const Setting in = find_campaign(campaign, today);
  return in.error ? write_error(*in.error) : write_campaign_view(*in.campaign, lang, in.today);
}

Node screen(int campaign, const Node& request, std::string_view today) {
  const Setting in = find_campaign(campaign, today);
  return in.error ? write_error(*in.error) : answer_screen(request, *in.campaign, in.today);
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

Node read(std::string_view text, bool is_english) {
  const auto amount = read_amount(text, is_english ? Comma::thousands : Comma::unsure);
  if (!amount) return write_error(amount.error());
  Node node = Node::object();
  node.add("amount", amount->value());
  return node;
}

}  // namespace lindung::session
