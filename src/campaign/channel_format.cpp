#include "campaign/channel_format.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "channel/channel.hpp"
#include "channel/link.hpp"

namespace lindung {
namespace {

constexpr std::int64_t kGift = kLargestGift.value();
constexpr std::int64_t kBasisPoints = BasisPoints::kWhole - 1;
constexpr std::size_t kName = 200;
constexpr std::int64_t kMostOffices = 500;
constexpr std::int64_t kMostItems = 20;

constexpr std::array<std::string_view, 3> kFundNames = {"infak", "zakat", "sedekah"};
constexpr std::array<std::string_view, 5> kSections = {"site", "wallet", "bank", "shop", "office"};
constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 2> kSlipForms = {"counter", "letter"};

// ---- Texts of their own

Result<void> reads_link(std::string_view text) {
  if (auto link = LinkTemplate::read(text); !link) return std::unexpected(std::move(link.error()));
  return {};
}

Result<void> reads_address(std::string_view text) {
  if (is_address(text)) return {};
  return failure("link_not_https", "",
                 "Give an address that starts with https:// and a plain host name, or a path that "
                 "starts with one /.");
}

/// What a form's field becomes: no byte of it may end a line.
Result<void> reads_field(std::string_view text) {
  if (text.empty() || text.size() > kName) {
    return failure("text_length", "", "Write 1 to 200 bytes of text.");
  }
  if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' '; })) {
    return failure("text_control", "", "Take out line breaks and control characters.");
  }
  return check_template(text);
}

Result<void> reads_time(std::string_view text) {
  if (read_time(text) >= 0) return {};
  return failure("time_unreadable", "", "Give a time of day, like 08:00; at most 24:00.");
}

// ---- Tables

constexpr std::string_view kSampleUrl = "https://example.org/";

constexpr Rule kFee[] = {
    {.key = "flat", .type = Type::whole, .most = kGift},
    {.key = "bps", .type = Type::whole, .most = kBasisPoints},
};
constexpr Rule kFeeByFund[] = {
    {.key = "infak", .type = Type::object, .members = kFee},
    {.key = "zakat", .type = Type::object, .members = kFee},
    {.key = "sedekah", .type = Type::object, .members = kFee},
};
constexpr Rule kFundCodes[] = {
    {.key = "infak", .type = Type::text, .most = kName},
    {.key = "zakat", .type = Type::text, .most = kName},
    {.key = "sedekah", .type = Type::text, .most = kName},
};
constexpr Rule kFundName[] = {{.key = "", .type = Type::choice, .choices = kFundNames}};
constexpr Rule kDay[] = {{.key = "", .type = Type::choice, .choices = kDays}};
constexpr Rule kOpen[] = {
    {.key = "days",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = 7,
     .members = kDay},
    {.key = "from",
     .type = Type::special,
     .need = Need::required,
     .reads = reads_time,
     .sample = "08:00"},
    {.key = "until",
     .type = Type::special,
     .need = Need::required,
     .reads = reads_time,
     .sample = "08:00"},
};
constexpr Rule kOpenItem[] = {{.key = "", .type = Type::object, .members = kOpen}};
constexpr Rule kDates[] = {
    {.key = "from", .type = Type::date},
    {.key = "until", .type = Type::date},
};
constexpr Rule kRegion[] = {{.key = "", .type = Type::text, .most = kName}};
constexpr Rule kLanguage[] = {{.key = "", .type = Type::language}};

/// Of every kind.
constexpr std::array kCommon = {
    Rule{.key = "id", .type = Type::id, .need = Need::required},
    Rule{.key = "kind", .type = Type::text, .need = Need::required, .most = kName},
    Rule{.key = "section", .type = Type::choice, .choices = kSections},
    Rule{.key = "name", .type = Type::words, .need = Need::required},
    Rule{.key = "note", .type = Type::words},
    Rule{.key = "funds", .type = Type::list, .least = 1, .most = 3, .members = kFundName},
    Rule{.key = "fund_codes", .type = Type::object, .members = kFundCodes},
    Rule{.key = "fee", .type = Type::object, .members = kFee},
    Rule{.key = "fee_by_fund", .type = Type::object, .members = kFeeByFund},
    Rule{.key = "minimum", .type = Type::whole, .most = kGift},
    Rule{.key = "maximum", .type = Type::whole, .least = 1, .most = kGift},
    Rule{.key = "step", .type = Type::whole, .least = 1, .most = kGift},
    Rule{.key = "open", .type = Type::list, .least = 1, .most = 14, .members = kOpenItem},
    Rule{.key = "period", .type = Type::object, .members = kDates},
    Rule{.key = "regions", .type = Type::list, .least = 1, .most = 50, .members = kRegion},
    Rule{.key = "languages", .type = Type::list, .least = 1, .most = 10, .members = kLanguage},
    Rule{.key = "demonstration", .type = Type::flag},
};

template <std::size_t N>
constexpr auto with_common(const std::array<Rule, N>& own) {
  std::array<Rule, kCommon.size() + N> all{};
  std::ranges::copy(kCommon, all.begin());
  std::ranges::copy(own, all.begin() + kCommon.size());
  return all;
}

constexpr Rule kField[] = {
    {.key = "name", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "value",
     .type = Type::special,
     .need = Need::required,
     .reads = reads_field,
     .sample = "{amount}"},
};
constexpr Rule kFieldItem[] = {{.key = "", .type = Type::object, .members = kField}};

constexpr Rule kAccount[] = {
    {.key = "bank", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "number", .type = Type::text, .need = Need::required, .most = 40},
    {.key = "holder", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "funds", .type = Type::list, .least = 1, .most = 3, .members = kFundName},
};
constexpr Rule kAccountItem[] = {{.key = "", .type = Type::object, .members = kAccount}};

constexpr Rule kItem[] = {
    {.key = "id", .type = Type::id, .need = Need::required},
    {.key = "name", .type = Type::words, .need = Need::required},
    {.key = "price", .type = Type::whole, .need = Need::required, .least = 1, .most = kGift},
    {.key = "url",
     .type = Type::special,
     .need = Need::required,
     .reads = reads_address,
     .sample = kSampleUrl},
};
constexpr Rule kItemItem[] = {{.key = "", .type = Type::object, .members = kItem}};

constexpr Rule kOffice[] = {
    {.key = "id", .type = Type::id, .need = Need::required},
    {.key = "name", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "address", .type = Type::text, .need = Need::required, .most = 500},
    {.key = "region", .type = Type::text, .most = kName},
    {.key = "lat_e5", .type = Type::whole, .least = -9'000'000, .most = 9'000'000},
    {.key = "lon_e5", .type = Type::whole, .least = -18'000'000, .most = 18'000'000},
};
constexpr Rule kOfficeItem[] = {{.key = "", .type = Type::object, .members = kOffice}};

constexpr auto kLink = with_common(std::array{
    Rule{.key = "url",
         .type = Type::special,
         .need = Need::required,
         .reads = reads_link,
         .sample = kSampleUrl},
});
constexpr auto kForm = with_common(std::array{
    Rule{.key = "url",
         .type = Type::special,
         .need = Need::required,
         .reads = reads_address,
         .sample = kSampleUrl},
    Rule{.key = "fields",
         .type = Type::list,
         .need = Need::required,
         .least = 1,
         .most = 30,
         .members = kFieldItem},
});
constexpr auto kEndpoint = with_common(std::array{
    Rule{.key = "url",
         .type = Type::special,
         .need = Need::required,
         .reads = reads_address,
         .sample = kSampleUrl},
    Rule{.key = "method", .type = Type::text, .need = Need::required, .most = 40},
    Rule{.key = "nmid", .type = Type::text, .most = 15},
});
constexpr auto kQris = with_common(std::array{
    Rule{.key = "payload", .type = Type::text, .need = Need::required, .most = 512},
    Rule{.key = "nmid", .type = Type::text, .need = Need::required, .most = 15},
});
constexpr auto kTransfer = with_common(std::array{
    Rule{.key = "accounts",
         .type = Type::list,
         .need = Need::required,
         .least = 1,
         .most = 20,
         .members = kAccountItem},
    Rule{.key = "unique_digits", .type = Type::flag},
});
constexpr auto kItems = with_common(std::array{
    Rule{.key = "items",
         .type = Type::list,
         .need = Need::required,
         .least = 1,
         .most = kMostItems,
         .members = kItemItem},
});
constexpr auto kSlip = with_common(std::array{
    Rule{.key = "form", .type = Type::choice, .need = Need::required, .choices = kSlipForms},
    Rule{.key = "address", .type = Type::words},
    Rule{.key = "offices",
         .type = Type::list,
         .least = 1,
         .most = kMostOffices,
         .members = kOfficeItem},
});

/// In the order of kWayNames.
constexpr std::array<Spec, kWayNames.size()> kFormats = {kLink,     kForm,  kEndpoint, kQris,
                                                         kTransfer, kItems, kSlip,     kCommon};

constexpr Rule kView[] = {
    {.key = "id", .type = Type::id},
    {.key = "kind", .type = Type::text},
    {.key = "section", .type = Type::choice},
    {.key = "name", .type = Type::words},
    {.key = "note", .type = Type::words},
    {.key = "open", .type = Type::list, .members = kOpenItem},
    {.key = "period", .type = Type::object, .members = kDates},
    {.key = "demonstration", .type = Type::flag},
};

}  // namespace

const Spec* channel_format(std::string_view kind) {
  const auto* const known = std::ranges::find(kWayNames, kind);
  return known == kWayNames.end() ? nullptr
                                  : &kFormats[static_cast<std::size_t>(known - kWayNames.begin())];
}

int read_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return -1;
  const auto digit = [&](std::size_t i) {
    return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -10'000;
  };
  const int minutes = digit(0) * 600 + digit(1) * 60 + digit(3) * 10 + digit(4);
  return minutes >= 0 && minutes <= 1'440 && text[3] < '6' ? minutes : -1;
}

Spec channel_view_format() { return kView; }

}  // namespace lindung
