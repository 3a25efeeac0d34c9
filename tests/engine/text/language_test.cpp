// SPDX-License-Identifier: MIT
#include "engine/text/language.h"

#include <gtest/gtest.h>

namespace mizani::text {
namespace {

TEST(DetectLanguage, TellsTheFiveLanguagesOfOurUsersApart) {
  EXPECT_EQ(detect_language("The learner can plan and carry out the maintenance of simple machines.").code, "en");
  EXPECT_EQ(
      detect_language("L’apprenant sait planifier et réaliser l’entretien de machines simples dans un atelier.").code,
      "fr");
  EXPECT_EQ(
      detect_language("O formando é capaz de planear e realizar a manutenção de máquinas simples na oficina.").code,
      "pt");
  EXPECT_EQ(detect_language("يستطيع المتعلم أن يخطط وينفذ صيانة الآلات البسيطة في الورشة بمفرده").code, "ar");
  EXPECT_EQ(detect_language(
                "Mwanafunzi anaweza kupanga na kufanya matengenezo ya mashine rahisi katika karakana bila usimamizi.")
                .code,
            "sw");
}

TEST(DetectLanguage, TenWordsAreEnough) {
  EXPECT_EQ(detect_language("Install a small solar system according to the given plan.").code, "en");
  EXPECT_EQ(detect_language("Analyser des données simples et en présenter les résultats par écrit.").code, "fr");
  EXPECT_EQ(detect_language("Instalar um pequeno sistema solar de acordo com o plano fornecido.").code, "pt");
  EXPECT_EQ(detect_language("يطبق قواعد السلامة عند العمل على الأسطح والسلالم في الموقع.").code, "ar");
  EXPECT_EQ(detect_language("Tumia kanuni za usalama unapofanya kazi juu ya paa la nyumba.").code, "sw");
}

TEST(DetectLanguage, DoesNotGuessOnThreeWords) {
  EXPECT_EQ(detect_language("Plan the work").code, "und");
  EXPECT_EQ(detect_language("").code, "und");
}

}  // namespace
}  // namespace mizani::text
