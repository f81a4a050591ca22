#include "widget/paying.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "calendar/instant.hpp"
#include "campaign/answer.hpp"
#include "campaign/channels.hpp"
#include "campaign/endpoint.hpp"
#include "campaign/pay.hpp"
#include "campaign/pledge.hpp"
#include "campaign/reader.hpp"
#include "campaign/request.hpp"
#include "channel/offices.hpp"
#include "pledge/reference.hpp"
#include "pledge/retry.hpp"
#include "qris/picture.hpp"
#include "widget/base64.hpp"
#include "widget/campaigns.hpp"

namespace lindung::paying {
namespace {

constexpr int kPixelsAModule = 12;

/// A moment; or a day, which begins at midnight in Jakarta and leaves the hour unknown.
struct Moment {
  Instant instant;
  bool has_hour = false;
};

Result<Moment> read_moment(std::string_view now) {
  if (const auto instant = read_instant(now)) return Moment{.instant = *instant, .has_hour = true};
  if (read_date(now)) {
    if (const auto midnight = read_instant(std::string(now) + "T00:00:00+07:00")) {
      return Moment{.instant = *midnight};
    }
  }
  return failure("now_unreadable", "/now", "Give a moment like 2026-11-23T10:00:00Z, or a day.");
}

/// Of which campaign something is asked, and when.
struct Asked {
  const Campaign* campaign;
  Asking asking;
  Instant now;
};

Result<Asked> asked(int campaign, std::string_view lang, std::string_view now) {
  const auto moment = read_moment(now);
  if (!moment) return std::unexpected(moment.error());
  const Date today = jakarta_date(moment->instant);
  auto in = session::find_campaign(campaign, format(today));
  if (in.error) return std::unexpected(*std::move(in.error));
  return Asked{
      .campaign = in.campaign,
      .asking = {.today = today,
                 .minute = moment->has_hour ? std::optional(jakarta_minute(moment->instant))
                                            : std::nullopt,
                 .lang = lang},
      .now = moment->instant};
}

Node written(Result<Node> record) {
  return record ? *std::move(record) : write_error(record.error());
}

/// What `change` makes of a record at this moment.
template <class Change>
Node at(std::string_view now, Change change) {
  const auto moment = read_moment(now);
  return moment ? written(change(moment->instant)) : write_error(moment.error());
}

std::string_view text(const Node& node, std::string_view key) { return node.get(key).string(); }

/// Each run of dark modules in a row as a rectangle.
std::string path_of(const QrPicture& picture) {
  std::string path;
  for (int y = 0; y < picture.size(); ++y) {
    for (int x = 0; x < picture.size(); ++x) {
      if (!picture.is_dark(x, y)) continue;
      int end = x;
      while (picture.is_dark(end, y)) ++end;
      path += 'M' + std::to_string(x) + ' ' + std::to_string(y) + 'h' + std::to_string(end - x) +
              "v1h-" + std::to_string(end - x) + 'z';
      x = end;
    }
  }
  return path;
}

}  // namespace

Node load(Node file, bool too_deep) {
  return session::keep_campaign(std::move(file), too_deep, read_campaign);
}

Node pay(int campaign, const Node& request, std::string_view lang, std::string_view now) {
  const auto found = asked(campaign, lang, now);
  return found ? answer_pay(request, *found->campaign, found->asking) : write_error(found.error());
}

std::string channel(int campaign, const Node& request, std::string_view lang,
                    std::string_view now) {
  const auto found = asked(campaign, lang, now);
  return std::string(found ? choose_channel(request, *found->campaign, found->asking)
                           : text(request, "channel"));
}

Node offices(int campaign, std::string_view channel, int lat_e5, int lon_e5) {
  Node list = Node::array();
  const session::Setting in = session::find_campaign(campaign, "0001-01-01");
  const Node* entry = in.campaign != nullptr ? in.campaign->channel(channel) : nullptr;
  if (entry == nullptr) return list;
  const Channel read = channel_from(*entry, "");
  const auto* const slip = std::get_if<SlipWay>(&read.way);
  if (slip == nullptr) return list;
  std::vector<std::optional<Place>> places;
  for (const SlipWay::Branch& office : slip->offices) places.push_back(office.place);
  for (const auto& [office, metres] : nearest_first(places, {.lat_e5 = lat_e5, .lon_e5 = lon_e5})) {
    Node& node = list.append(Node::object());
    node.add("id", slip->offices[office].id);
    if (metres) node.add("metres", *metres);
  }
  return list;
}

Node qr(std::string_view text) {
  const auto picture = QrPicture::of(text);
  if (!picture) return write_error(picture.error());
  Node node = Node::object();
  node.add("size", static_cast<std::int64_t>(picture->size()));
  node.add("path", path_of(*picture));
  node.add("png", base64(to_png(*picture, kPixelsAModule)));
  return node;
}

// ---- The pledge

std::string reference(const Node& random) {
  std::array<std::uint8_t, 16> bytes{};
  if (random.members().size() != bytes.size()) return {};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(random.members()[i].value.integer() & 255);
  }
  return Reference::make(bytes).text();
}

Node read_reference(std::string_view typed) {
  const auto read = Reference::read(typed);
  if (!read) return write_error(read.error());
  Node node = Node::object();
  node.add("reference", read->text());
  return node;
}

Node draft(int campaign, const Node& request, std::string_view lang, std::string_view now) {
  const auto found = asked(campaign, lang, now);
  if (!found) return write_error(found.error());
  const auto ask = read_ask(request, *found->campaign, found->asking.today);
  if (!ask) return write_error(ask.error());
  return written(draft_pledge(request, answer_quote(request, *found->campaign, found->asking.today),
                              answer_handoff(request, *found->campaign, found->asking),
                              {.campaign = found->campaign->id(),
                               .fund = name(ask->fund),
                               .lang = lang,
                               .reference = ask->reference,
                               .now = found->now}));
}

std::string match(const Node& records, const Node& record) {
  return match_pledge(records, record).value_or("");
}

Node read_record(const Node& record) {
  const auto read = read_pledge(record);
  return read ? write_pledge(*read) : write_error(read.error());
}

Node step(const Node& record, std::string_view state, std::string_view now) {
  return at(now, [&](Instant instant) { return step_pledge(record, state, instant); });
}

Node refresh(const Node& record, std::string_view now) {
  return at(now, [&](Instant instant) { return refresh_pledge(record, instant); });
}

Node attempt(const Node& record, std::string_view now) {
  return at(now, [&](Instant instant) { return count_attempt(record, instant); });
}

std::string reminders(const Node& record, const Node& words, std::string_view now) {
  const auto moment = read_moment(now);
  if (!moment) return {};
  return remind_pledge(record,
                       {.title = text(words, "title"),
                        .description = text(words, "description"),
                        .url = text(words, "url")},
                       moment->instant)
      .value_or("");
}

// ---- The partner's endpoint

Node order(const Node& record, std::string_view return_url) {
  return written(write_order(record, return_url));
}

Node accept(const Node& record, const Node& answer, std::string_view endpoint_url,
            std::string_view now) {
  return at(now,
            [&](Instant instant) { return accept_answer(record, answer, endpoint_url, instant); });
}

Node status(const Node& record, const Node& answer, std::string_view now) {
  return at(now, [&](Instant instant) { return accept_status(record, answer, instant); });
}

Node problem(const Node& answer, int http_status) {
  return write_error(read_problem(answer, http_status));
}

double wait(int attempt, double random, double retry_after) {
  constexpr double kLongest = 1e9;  // seconds; longer is as long
  const auto asked_for =
      retry_after >= 0
          ? std::optional<std::int64_t>(static_cast<std::int32_t>(std::min(retry_after, kLongest)))
          : std::nullopt;
  const auto bits = random >= 0 && random <= UINT32_MAX ? static_cast<std::uint32_t>(random) : 0U;
  const auto milliseconds = next_wait(attempt, bits, asked_for);
  return milliseconds ? static_cast<double>(*milliseconds) : -1;
}

}  // namespace lindung::paying
