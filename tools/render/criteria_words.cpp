// SPDX-License-Identifier: MIT
#include "tools/render/criteria_words.h"

#include <algorithm>

namespace mizani::render {
namespace {

constexpr CriteriaWords english{
    .heading = "{} ({}) referenced to {} ({})",
    .caution =
        "What the data hold against each criterion. Evidence found is no judgement that a criterion is met: that is "
        "for the national experts and their peers.",
    .degrees_only = "No framework is recorded for this country: the degrees it awards are checked instead.",
    .totals = "evidence found {}, partial {}, gap {}, not recorded in the data {}",
    .kinds = {"criterion", "procedure", "principle"},
    .statuses = {"EVIDENCE FOUND", "PARTIAL", "GAP", "NOT RECORDED IN THE DATA"},
    .probe_statuses = {"found", "partly", "missing"},
    .probes = {"responsible authority", "legal basis", "stage", "quality bodies and roles", "table of levels",
               "report on the referencing", "reports on other frameworks, to draw on", "levels described",
               "domains of learning outcomes", "qualification types on levels", "recognition of prior learning",
               "credit system"},
    .asked_by = "how it is known that this is asked: {}",
    .counted = "{} of {}",
    .counted_weak = "{} of {}, {} more by weak evidence",
    .lacking = "nothing for {}",
    .to_supply = "the data have no place for",
    .source = "source",
    .missing = {"a year", "an address", "a published, reviewed report", "notional hours of a credit", "a role"}};

constexpr CriteriaWords french{
    .heading = "{} ({}) référencé à {} ({})",
    .caution =
        "Ce que les données contiennent pour chaque critère. Une preuve trouvée ne signifie pas que le critère est "
        "rempli : cela relève des experts nationaux et de leurs pairs.",
    .degrees_only = "Aucun cadre n'est enregistré pour ce pays : ses diplômes sont examinés à la place.",
    .totals = "preuves trouvées {}, partiel {}, lacune {}, non consigné dans les données {}",
    .kinds = {"critère", "procédure", "principe"},
    .statuses = {"PREUVES TROUVÉES", "PARTIEL", "LACUNE", "NON CONSIGNÉ DANS LES DONNÉES"},
    .probe_statuses = {"trouvé", "en partie", "manquant"},
    .probes = {"autorité responsable", "base juridique", "stade", "organismes de qualité et rôles", "table des niveaux",
               "rapport de référencement", "rapports vers d'autres cadres, utiles comme base", "niveaux décrits",
               "domaines d'acquis d'apprentissage", "types de certifications par niveau",
               "validation des acquis antérieurs", "système de crédits"},
    .asked_by = "comment on sait que cela est demandé : {}",
    .counted = "{} sur {}",
    .counted_weak = "{} sur {}, {} de plus par des preuves faibles",
    .lacking = "rien pour {}",
    .to_supply = "les données ne prévoient pas",
    .source = "source",
    .missing = {"une année", "une adresse", "un rapport publié et examiné", "les heures par crédit", "un rôle"}};

constexpr CriteriaWords portuguese{
    .heading = "{} ({}) referenciado a {} ({})",
    .caution =
        "O que os dados contêm para cada critério. Uma prova encontrada não significa que o critério esteja cumprido: "
        "isso cabe aos peritos nacionais e aos seus pares.",
    .degrees_only = "Não há quadro registado para este país: examinam-se os graus que confere.",
    .totals = "provas encontradas {}, parcial {}, lacuna {}, sem registo nos dados {}",
    .kinds = {"critério", "procedimento", "princípio"},
    .statuses = {"PROVAS ENCONTRADAS", "PARCIAL", "LACUNA", "SEM REGISTO NOS DADOS"},
    .probe_statuses = {"encontrado", "em parte", "em falta"},
    .probes = {"autoridade responsável", "base legal", "fase", "organismos de qualidade e funções", "tabela de níveis",
               "relatório de referenciação", "relatórios para outros quadros, úteis como base", "níveis descritos",
               "domínios de resultados de aprendizagem", "tipos de qualificação por nível",
               "reconhecimento de aprendizagens anteriores", "sistema de créditos"},
    .asked_by = "como se sabe que isto é pedido: {}",
    .counted = "{} de {}",
    .counted_weak = "{} de {}, mais {} por provas fracas",
    .lacking = "nada para {}",
    .to_supply = "os dados não têm lugar para",
    .source = "fonte",
    .missing = {"um ano", "um endereço", "um relatório publicado e revisto", "as horas por crédito", "uma função"}};

constexpr CriteriaWords arabic{
    .heading = "إسناد {} ({}) إلى {} ({})",
    .caution =
        "ما تتضمنه البيانات بشأن كل معيار. وجود دليل لا يعني استيفاء المعيار، فذلك من شأن الخبراء الوطنيين "
        "ونظرائهم.",
    .degrees_only = "لا إطار مسجلًا لهذا البلد، ولذلك تُفحص الدرجات التي يمنحها.",
    .totals = "أدلة موجودة {}، جزئي {}، ثغرة {}، غير مدوّن في البيانات {}",
    .kinds = {"معيار", "إجراء", "مبدأ"},
    .statuses = {"أدلة موجودة", "جزئي", "ثغرة", "غير مدوّن في البيانات"},
    .probe_statuses = {"موجود", "جزئيًا", "مفقود"},
    .probes = {"الجهة المسؤولة", "الأساس القانوني", "المرحلة", "جهات الجودة وأدوارها", "جدول المستويات",
               "تقرير الإسناد", "تقارير عن أطر أخرى يُستفاد منها", "المستويات الموصوفة", "مجالات نواتج التعلم",
               "أنواع المؤهلات على المستويات", "الاعتراف بالتعلم السابق", "نظام الساعات المعتمدة"},
    .asked_by = "كيف عُرف أن هذا مطلوب: {}",
    .counted = "{} من {}",
    .counted_weak = "{} من {}، و{} أخرى بأدلة ضعيفة",
    .lacking = "لا شيء عن {}",
    .to_supply = "لا موضع في البيانات لما يلي",
    .source = "المصدر",
    .missing = {"سنة", "عنوان", "تقرير منشور ومراجَع", "ساعات الوحدة المعتمدة", "دور"}};

}  // namespace

const CriteriaWords& criteria_words(std::string_view language) {
  if (language == "fr") return french;
  if (language == "pt") return portuguese;
  if (language == "ar") return arabic;
  return english;
}

std::string_view missing_word(const CriteriaWords& words, std::string_view key) {
  static constexpr std::array<std::string_view, 5> keys{"year", "url", "published", "hours", "role"};
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? key : words.missing.at(static_cast<std::size_t>(found - keys.begin()));
}

}  // namespace mizani::render
