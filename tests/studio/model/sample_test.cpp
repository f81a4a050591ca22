#include "studio/model/sample.hpp"

#include "studio/model/defaults.hpp"
#include "studio/model/payee.hpp"
#include "studio/model/support.hpp"
#include "studio/model/templates.hpp"

namespace lindung::studio {
namespace {

using namespace test;

const Date kToday = date("2026-11-23");

/// The places of those that are payees.
std::vector<std::string> payees(const Document& one) {
  std::vector<std::string> all;
  for (const Sample& sample : find_samples(one.file())) {
    if (sample.is_payee) all.push_back(sample.pointer);
  }
  return all;
}

TEST(Samples, AreNotInACampaignThatIsWhole) {
  EXPECT_THAT(payees(publishable_document()), testing::IsEmpty());
}

TEST(Samples, AreTheValuesThatPayNobody) {
  struct Case {
    std::string_view pointer, value;
  };
  for (const auto& [pointer, value] :
       {Case{"/collector/name/en", "Name of the body"},
        {"/collector/url", "https://contoh.example/"},
        {"/collector/permit/id", "Nomor izin diisi sebelum terbit"},
        {"/channels/0/url", "https://kitabisa.com/?utm_source=kami"},
        {"/channels/0/url", "https://www.bpjsketenagakerjaan.go.id"},
        {"/channels/0/url", "https://donasi.example/?a={amount}"},
        {"/channels/0/url", "https://a.EXAMPLE.com:8443/bayar"},
        {"/channels/0/url", "https://contoh.or.id/"},
        {"/channels/1/url", "/sandbox/form"},
        {"/channels/4/accounts/0/bank", "Bank Contoh"},
        {"/channels/4/accounts/0/number", "000000 0001"},
        {"/channels/4/accounts/0/holder", "CONTOH SAJA"},
        {"/channels/5/items/0/url", "https://www.tokopedia.com/"},
        {"/channels/6/offices/0/name", "Nama kantor"},
        {"/channels/6/offices/0/address", "Medan, Sumatera Utara"},
        {"/channels/7/address/id", "BAZNAS, Jalan Matraman Raya, Jakarta Timur"}}) {
    Document one = publishable_document();
    must(one.set(pointer, Node::text(value)));
    EXPECT_THAT(payees(one), testing::ElementsAre(pointer)) << value;
  }
}

TEST(Samples, AreNotValuesThatMayBeRight) {
  struct Case {
    std::string_view pointer, value;
  };
  for (const auto& [pointer, value] :
       {Case{"/collector/url", "https://baznas.go.id/"},
        {"/collector/permit/id", "UU 23/2011 tentang Pengelolaan Zakat"},
        {"/channels/0/url", "https://baznas.go.id/bayarzakat?jenis=sedekah&jumlah={amount_dots}"},
        {"/channels/0/url", "https://kitabisa.com/campaign/ojek?utm_source=lindung"},
        {"/channels/0/url", "https://donasi.or.id/"},
        {"/channels/0/url", "https://examples.or.id/"},
        {"/channels/1/url", "/bayar"},
        {"/channels/4/accounts/0/number", "0012345678"},
        {"/channels/5/items/0/url", "https://www.tokopedia.com/baznas/paket"}}) {
    Document one = publishable_document();
    must(one.set(pointer, Node::text(value)));
    EXPECT_THAT(payees(one), testing::IsEmpty()) << value;
  }
}

TEST(Samples, AreOfWhateverTheStudioPutsIntoANewChannel) {
  for (const std::string_view kind :
       {"link", "form", "endpoint", "qris", "transfer", "items", "slip"}) {
    Document one = publishable_document();
    must(one.insert("/channels", 0, default_channel(one.file(), kind, kToday)));
    EXPECT_THAT(payees(one), testing::Contains(testing::StartsWith("/channels/0/"))) << kind;
  }
}

TEST(Samples, OfACodeAreSaidByItsMerchant) {
  const Document one = begin_from("baznas", kToday).value();
  EXPECT_THAT(payees(one), testing::IsSupersetOf({"/channels/3/payload", "/channels/3/nmid"}));
  EXPECT_EQ(say_sample(one.file(), "/channels/3/payload"), "CONTOH SAJA");
  EXPECT_EQ(say_sample(one.file(), "/channels/3/nmid"), "ID0000000000000");
}

TEST(Payee, IsSaidForEveryKindOfChannel) {
  const Document one = begin_from("baznas", kToday).value();
  struct Case {
    std::string_view pointer, says;
  };
  for (const auto& [pointer, says] :
       {Case{"/collector",
             "Badan Amil Zakat Nasional (BAZNAS) · The National Zakat Board (BAZNAS) · "
             "https://baznas.go.id/ · UU 23/2011 tentang Pengelolaan Zakat; nomor izin PUB belum "
             "dicantumkan · Law 23/2011 on the management of zakat; PUB permit number not given "
             "yet"},
        {"/channels/1", "https://kitabisa.com/?utm_source=lindung&utm_campaign={campaign}"},
        {"/channels/3", "CONTOH SAJA, CONTOH · ID0000000000000"},
        {"/channels/5",
         "Bank Contoh · 0000000001 · CONTOH SAJA; Bank Contoh · 0000000002 · CONTOH SAJA"},
        {"/channels/6", "4 items, Rp8.400 to Rp159.600 · www.tokopedia.com"},
        {"/channels/10",
         "BAZNAS, Jalan Matraman Raya, Jakarta Timur · BAZNAS, Jalan Matraman Raya, Jakarta Timur, "
         "Indonesia"},
        {"/channels/11",
         "10 offices: Cabang Medan, Medan, Sumatera Utara; Cabang Palembang, Palembang, Sumatera "
         "Selatan; Cabang Jakarta, DKI Jakarta; …"}}) {
    EXPECT_EQ(say_payee(one.file(), pointer, "en"), says);
  }
  const Document small = small_document();
  EXPECT_EQ(say_payee(small.file(), "/channels/2", "en"),
            "https://amil.example/pledges · gopay · ID0000000000000");
  EXPECT_EQ(say_payee(small.file(), "/channels/8", "en"),
            "The partner's own page goes on from here");
}

TEST(Payee, OfACodeThatCannotBeReadSaysSo) {
  Document one = small_document();
  must(one.set("/channels/3/payload", Node::text("entah")));
  EXPECT_EQ(say_payee(one.file(), "/channels/3", "en"), "This QRIS code can't be read");
}

}  // namespace
}  // namespace lindung::studio
