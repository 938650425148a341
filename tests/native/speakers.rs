//! Who is meant where the name does not stand beside the quotation, and quotations of unusual form.

use super::attribution::says;

#[test]
fn quotations_over_paragraphs_have_one_speaker() {
    says(
        "fr",
        &[(
            "« Il faut agir.\n\n« Nous voulons une date », a conclu M. Caux, reçu mardi.",
            &["direct: Il faut agir … Nous voulons une date | a conclu | M. Caux"],
        )],
    );
    says(
        "en",
        &[(
            "“We will stay.\n\n“This house has stood for a century,” said Leila Marsh.",
            &["direct: We will stay … This house has stood for a century | said | Leila Marsh"],
        )],
    );
}

#[test]
fn several_and_nameless_speakers_are_meant_by_pronouns() {
    says(
        "fr",
        &[
            (
                "Les deux élus ont dénoncé une faute. Ils ont annoncé qu’ils partiraient lundi.",
                &[
                    "indirect: une faute | ont dénoncé | Les deux élus",
                    "indirect: ils partiraient lundi | ont annoncé | Ils=Les deux élus",
                ],
            ),
            (
                "M. Caux, qui dirige le port, est venu.\n\nLe préfet se dit « confiant ». « Cela avance », \
                 assure-t-il.",
                &[
                    "direct: confiant | se dit | Le préfet",
                    "direct: Cela avance | assure-t-il | il=Le préfet",
                ],
            ),
        ],
    );
    says(
        "en",
        &[(
            "The mayor was blunt. “We failed,” she said.",
            &["direct: We failed | said | she=The mayor"],
        )],
    );
}

#[test]
fn the_sentence_before_names_the_speaker() {
    says(
        "fr",
        &[(
            "M. Vidal a botté en touche. « Ce n’est pas le moment d’en parler. »",
            &["direct: Ce n’est pas le moment d’en parler |  | M. Vidal"],
        )],
    );
    says(
        "en",
        &[(
            "Alan Brook came late. Asked about it, he shrugged. “These things take some time.”",
            &["direct: These things take some time |  | he=Alan Brook"],
        )],
    );
}

#[test]
fn a_counterpart_is_somebody_else() {
    says(
        "fr",
        &[(
            "Avec Sergueï Lavrov, « nous avons bien parlé », a dit Abdoulaye Diop. Son homologue « a \
             réaffirmé que tout va bien », a-t-il ajouté.",
            &[
                "direct: nous avons bien parlé | a dit | Abdoulaye Diop",
                "mixed: Son homologue « a réaffirmé que tout va bien » | a-t-il ajouté | \
                 il=Abdoulaye Diop > Son homologue=Sergueï Lavrov",
            ],
        )],
    );
}

#[test]
fn names_stand_beside_descriptions_and_behind_insertions() {
    says(
        "fr",
        &[
            (
                "« Rien à signaler », a prévenu devant la presse Hervé Caux.",
                &["direct: Rien à signaler | a prévenu | Hervé Caux"],
            ),
            (
                "« Il est parti », se souvient sa voisine, Jeanne Morel.",
                &["direct: Il est parti | se souvient | sa voisine, Jeanne Morel"],
            ),
            (
                "« Tout a brûlé », reconnaissait lundi, dans les colonnes du Monde, l’ex-ministre Bruno Faure.",
                &["direct: Tout a brûlé | reconnaissait | l’ex-ministre Bruno Faure"],
            ),
            (
                "Le maire de Lyon, Jean Petit, a dit que tout allait bien.",
                &["indirect: tout allait bien | a dit | Le maire de Lyon, Jean Petit"],
            ),
        ],
    );
    says(
        "en",
        &[
            (
                "“We are ready,” the minister, Alan Brook, told the committee.",
                &["direct: We are ready | told | the minister, Alan Brook"],
            ),
            (
                "Marsh’s predecessor, Anne Clarke, said the dam was safe.",
                &["indirect: the dam was safe | said | Marsh’s predecessor, Anne Clarke"],
            ),
        ],
    );
}

#[test]
fn fragments_are_said_by_whom_they_name() {
    says(
        "fr",
        &[
            (
                "L’offre est jugée « insultante » par les syndicats.",
                &["direct: insultante | jugée | les syndicats"],
            ),
            (
                "« Inadmissible », pour le maire Joël Kerr.",
                &["direct: Inadmissible | pour | le maire Joël Kerr"],
            ),
            (
                "Léa Fontaine a parlé d’un « jour noir » pour la région.",
                &["direct: jour noir | a parlé | Léa Fontaine"],
            ),
        ],
    );
}

#[test]
fn a_verb_of_saying_inside_the_marks_is_no_part_of_what_is_said() {
    says(
        "fr",
        &[(
            "Marie Lafont sourit. « Il faudra bien, conclut-elle, que quelqu’un reprenne. »",
            &["direct: Il faudra bien … que quelqu’un reprenne | conclut-elle | elle=Marie Lafont"],
        )],
    );
    says(
        "fr",
        &[
            (
                "« Rien n’est sûr, rappelle Jean Tissot, de l’École vétérinaire. Il faut attendre. »",
                &["direct: Rien n’est sûr … Il faut attendre | rappelle | Jean Tissot"],
            ),
            (
                "Jean Petit est là. Dans la cour, le voisin hoche la tête. « On verra bien », lâche-t-il.",
                &["direct: On verra bien | lâche-t-il | il=le voisin"],
            ),
        ],
    );
    // A noun's spelling, a stem of its own, a verb on no list.
    for (verb, cue) in [
        ("dit-il", "dit-il"),
        ("poursuit-il", "poursuit-il"),
        ("compte-t-il", "compte-t-il"),
    ] {
        says(
            "fr",
            &[(
                &format!("Jean Petit attend. « Il reste onze minutes, {verb}. Onze. »"),
                &[&format!(
                    "direct: Il reste onze minutes … Onze | {cue} | il=Jean Petit"
                )],
            )],
        );
    }
}

#[test]
fn what_parts_a_subject_from_its_verb_says_nothing() {
    says(
        "fr",
        &[
            (
                "Un ancien cadre, qui a requis l’anonymat, confirme des difficultés techniques.",
                &["indirect: des difficultés techniques | confirme | Un ancien cadre"],
            ),
            (
                "Un responsable s’exprimant sous le couvert de l’anonymat a indiqué que tout était prêt.",
                &["indirect: tout était prêt | a indiqué | Un responsable"],
            ),
            (
                "Pour la CGT, qui parle d’« un hold-up », l’État doit rembourser.",
                &[
                    "direct: un hold-up | parle | la CGT",
                    "indirect: l’État doit rembourser | Pour | la CGT",
                ],
            ),
            (
                "Selon elle, la ligne deux, qui devait ouvrir lundi, ne sera pas achevée.",
                &[
                    "indirect: la ligne deux, qui devait ouvrir lundi, ne sera pas achevée | Selon | elle",
                ],
            ),
            (
                "Une erreur est, selon lui, « tout à fait exclue ».",
                &["mixed: Une erreur est … « tout à fait exclue » | selon | lui"],
            ),
            (
                "Pour l’ancien finaliste de Lanneuf Henri Vasseur, le calendrier est fou.",
                &[
                    "indirect: le calendrier est fou | Pour | l’ancien finaliste de Lanneuf Henri Vasseur",
                ],
            ),
            (
                "« On verra », ironise le délégué des parents, Gwendal Le Bris, laissant entendre que rien \
                 n’est prêt.",
                &[
                    "direct: On verra | ironise | le délégué des parents, Gwendal Le Bris",
                    "indirect: rien n’est prêt | laissant entendre | le délégué des parents, Gwendal Le Bris",
                ],
            ),
            (
                "Jean Petit espère revenir « cet été », mais son médecin parle de « cinq mois ».",
                &[
                    "mixed: revenir « cet été » | espère | Jean Petit",
                    "direct: cinq mois | parle | son médecin",
                ],
            ),
        ],
    );
    says(
        "en",
        &[
            (
                "An official speaking on condition of anonymity said the plan was dead.",
                &["indirect: the plan was dead | said | An official"],
            ),
            (
                "It followed a meeting that one councillor described as “the worst night of my life”.",
                &["direct: the worst night of my life | described | one councillor"],
            ),
            (
                "His Conservative opposite number, Gillian Frome, said the plan was dead.",
                &[
                    "indirect: the plan was dead | said | His Conservative opposite number, Gillian Frome",
                ],
            ),
            (
                "Marta Quintana was second. “She was no rabbit,” said the Spaniard.",
                &["direct: She was no rabbit | said | the Spaniard=Marta Quintana"],
            ),
            (
                "Ken Oldroyd sat there. “I was born in a war,” the retired bus driver said.",
                &["direct: I was born in a war | said | the retired bus driver=Ken Oldroyd"],
            ),
            (
                "Virologists say the dominant strain, known as K, spreads more easily.",
                &[
                    "indirect: the dominant strain, known as K, spreads more easily | say | Virologists",
                ],
            ),
            (
                "Marta Quintana hailed it as “a new age”, but not everyone was convinced.",
                &["mixed: it as “a new age” | hailed | Marta Quintana"],
            ),
            (
                "The plan, part of a scheme described as “bold”, was dropped.",
                &[],
            ),
        ],
    );
}

#[test]
fn relatives_are_two_persons() {
    says(
        "fr",
        &[(
            "Marie Lafont vit seule. Henri Lafont est parti. « Je ne comprends pas », a-t-il dit.",
            &["direct: Je ne comprends pas | a-t-il dit | il=Henri Lafont"],
        )],
    );
}

#[test]
fn nobody_says_nothing() {
    says(
        "en",
        &[(
            "No one has claimed the attack, the police said.",
            &["indirect: No one has claimed the attack | said | the police"],
        )],
    );
}

#[test]
fn where_pronouns_are_left_out_the_last_speaker_speaks_on() {
    for (language, text, claims) in [
        (
            "es",
            "«No hay nada que hacer», dijo Antonio Ruiz. «El informe estaba allí», añadió.",
            [
                "direct: No hay nada que hacer | dijo | Antonio Ruiz",
                "direct: El informe estaba allí | añadió | Antonio Ruiz",
            ],
        ),
        (
            "it",
            "«Non è successo niente», ha detto Marco Ferri. «La relazione era lì», ha aggiunto.",
            [
                "direct: Non è successo niente | ha detto | Marco Ferri",
                "direct: La relazione era lì | ha aggiunto | Marco Ferri",
            ],
        ),
    ] {
        says(language, &[(text, &claims)]);
    }
}
