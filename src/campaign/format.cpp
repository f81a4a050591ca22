#include "campaign/format.hpp"

#include <array>

#include "coverage/quote.hpp"

namespace lindung {
namespace {

constexpr std::int64_t kGift = kLargestGift.value();
constexpr std::int64_t kMostPeople = 1'000'000'000;
constexpr std::int64_t kFewestPresetMonths = 3;  // the full JKM sum needs three paid months
constexpr std::int64_t kBasisPoints = BasisPoints::kWhole - 1;
constexpr std::int64_t kName = 200;

constexpr std::array<std::string_view, 3> kFundNames = {"infak", "zakat", "sedekah"};
constexpr std::array<std::string_view, 2> kSectorNames = {"general", "transport"};
constexpr std::array<std::string_view, 2> kFrequencies = {"once", "monthly"};

constexpr Rule kCollector[] = {
    {.key = "name", .type = Type::words, .need = Need::required},
    {.key = "url", .type = Type::url, .need = Need::required},
    {.key = "permit", .type = Type::words},
    {.key = "permit_url", .type = Type::url},
    {.key = "demonstration", .type = Type::flag},
};

constexpr Rule kPeriod[] = {
    {.key = "from", .type = Type::date, .need = Need::required},
    {.key = "until", .type = Type::date},
};

constexpr Rule kTarget[] = {
    {.key = "workers",
     .type = Type::whole,
     .need = Need::required,
     .least = 1,
     .most = kMostPeople},
    {.key = "by", .type = Type::date, .need = Need::required},
};

constexpr Rule kProgress[] = {
    {.key = "workers", .type = Type::whole, .need = Need::required, .most = kMostPeople},
    {.key = "as_of", .type = Type::date, .need = Need::required},
    {.key = "url", .type = Type::url},
    {.key = "demonstration", .type = Type::flag},
};

constexpr Rule kGroup[] = {
    {.key = "id", .type = Type::id, .need = Need::required},
    {.key = "sector", .type = Type::choice, .need = Need::required, .choices = kSectorNames},
    {.key = "name", .type = Type::words, .need = Need::required},
};

constexpr Rule kMonths[] = {
    {.key = "", .type = Type::whole, .least = kFewestMonths, .most = kMostMonths}};

constexpr Rule kMonthsOffered[] = {
    {.key = "offered",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = 12,
     .members = kMonths},
    {.key = "default",
     .type = Type::whole,
     .need = Need::required,
     .least = kFewestMonths,
     .most = kMostMonths},
};

constexpr Rule kPreset[] = {
    {.key = "workers", .type = Type::whole, .need = Need::required, .least = 1, .most = 1'000'000},
    {.key = "months",
     .type = Type::whole,
     .need = Need::required,
     .least = kFewestPresetMonths,
     .most = kMostMonths},
};

constexpr Rule kFund[] = {
    {.key = "id", .type = Type::choice, .need = Need::required, .choices = kFundNames},
    {.key = "amil_bps", .type = Type::whole, .most = kBasisPoints, .otherwise = 0},
    {.key = "note", .type = Type::words},
};

/// What the first screen shows of a channel; the rest is checked when the donor comes to pay.
constexpr Rule kChannel[] = {
    {.key = "id", .type = Type::id, .need = Need::required},
    {.key = "section", .type = Type::text, .most = kName},
    {.key = "name", .type = Type::words, .need = Need::required},
    {.key = "demonstration", .type = Type::flag},
    {.key = kAnyOther},
};

constexpr Rule kLook[] = {{.key = "accent", .type = Type::colour}};

constexpr Rule kLanguageItem[] = {{.key = "", .type = Type::language}};
constexpr Rule kTargetItem[] = {{.key = "", .type = Type::object, .members = kTarget}};
constexpr Rule kGroupItem[] = {{.key = "", .type = Type::object, .members = kGroup}};
constexpr Rule kPresetItem[] = {{.key = "", .type = Type::object, .members = kPreset}};
constexpr Rule kFundItem[] = {{.key = "", .type = Type::object, .members = kFund}};
constexpr Rule kAnything[] = {{.key = ""}};
constexpr Rule kSourceItem[] = {{.key = "", .type = Type::text, .most = kName}};

constexpr Rule kCampaign[] = {
    {.key = "$schema"},
    {.key = "schema_version", .type = Type::whole, .need = Need::required, .least = 1, .most = 1},
    {.key = "id", .type = Type::id, .need = Need::required},
    {.key = "languages",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = 10,
     .members = kLanguageItem},
    {.key = "name", .type = Type::words, .need = Need::required},
    {.key = "summary", .type = Type::words},
    {.key = "collector", .type = Type::object, .need = Need::required, .members = kCollector},
    {.key = "period", .type = Type::object, .need = Need::required, .members = kPeriod},
    {.key = "targets", .type = Type::list, .most = 20, .members = kTargetItem},
    {.key = "progress", .type = Type::object, .members = kProgress},
    {.key = "groups",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = 20,
     .members = kGroupItem},
    {.key = "income", .type = Type::whole, .most = kGift, .otherwise = kLowestIncome},
    {.key = "months", .type = Type::object, .members = kMonthsOffered},
    {.key = "presets",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = 8,
     .members = kPresetItem},
    {.key = "funds",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = 3,
     .members = kFundItem},
    {.key = "dedication", .type = Type::flag},
    {.key = "tariff", .type = Type::text, .need = Need::required, .most = kName},
    {.key = "confirmed", .type = Type::list, .most = 50, .members = kSourceItem},
    {.key = "channels",
     .type = Type::list,
     .need = Need::required,
     .least = 1,
     .most = 50,
     .members = kAnything},
    {.key = "look", .type = Type::object, .members = kLook},
};

constexpr Rule kMix[] = {
    {.key = "general", .type = Type::whole, .most = kMostWeight},
    {.key = "transport", .type = Type::whole, .most = kMostWeight},
};

constexpr Rule kRequest[] = {
    {.key = "gift", .type = Type::whole, .most = kGift},
    {.key = "workers", .type = Type::whole, .most = kGift},
    {.key = "months",
     .type = Type::whole,
     .need = Need::required,
     .least = kFewestMonths,
     .most = kMostMonths},
    {.key = "start", .type = Type::month},
    {.key = "sector", .type = Type::choice, .choices = kSectorNames},
    {.key = "mix", .type = Type::object, .members = kMix},
    {.key = "income", .type = Type::whole, .most = kGift},
    {.key = "fund", .type = Type::choice, .choices = kFundNames},
    {.key = "channel", .type = Type::text, .most = kName},
    {.key = "cover_fees", .type = Type::flag},
    {.key = "frequency", .type = Type::choice, .choices = kFrequencies},
    {.key = "channel_fee_flat", .type = Type::whole, .most = kGift},
    {.key = "channel_fee_bps", .type = Type::whole, .most = kBasisPoints},
    {.key = "amil_bps", .type = Type::whole, .most = kBasisPoints},
    {.key = "reference", .type = Type::text, .most = 40},
    {.key = "region", .type = Type::text, .most = kName},
    {.key = "office", .type = Type::text, .most = kName},
    {.key = "dedication", .type = Type::text, .most = kDedication},
};

}  // namespace

Spec campaign_format() { return kCampaign; }
Spec channel_summary_format() { return kChannel; }
Spec progress_format() { return kProgress; }
Spec request_format() { return kRequest; }

}  // namespace lindung
