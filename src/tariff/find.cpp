#include "tariff/shipped.hpp"

namespace lindung {

const Tariff* find_tariff(std::string_view id) {
  for (const Tariff& tariff : shipped_tariffs()) {
    if (tariff.id == id) return &tariff;
  }
  return nullptr;
}

}  // namespace lindung
