//! Lines that a web page puts around an article: buttons, links, invitations.
//!
//! Only whole lines are judged, and only where the caller looks: the same words inside the article
//! are the article's.

use super::{
    characters::{is_blank, is_punctuation},
    folded::{Case, Folded},
};

/// Whole lines, in small letters, without the signs, numbers and arrows around them.
#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    // Going on reading
    "lire la suite", "lire la suite de l'article", "lire plus", "lire l'article", "en savoir plus",
    "voir plus", "voir tout", "afficher plus", "la suite", "suite", "charger plus", "voir la vidéo",
    "read more", "read the full story", "read full article", "continue reading", "show more",
    "see more", "see all", "load more", "learn more", "view more", "view all", "watch the video",
    // Sharing and keeping
    "partager", "partagez", "partager l'article", "partager cet article", "partagez cet article",
    "partager par e-mail", "partager par email", "partager cette page", "envoyer par e-mail",
    "envoyer par email", "envoyer à un ami", "tweeter", "copier le lien", "lien copié", "imprimer",
    "imprimer l'article", "enregistrer", "sauvegarder", "ajouter aux favoris",
    "ajouter à mes favoris", "écouter", "écouter l'article", "écouter cet article", "lire plus tard",
    "offrir l'article", "offrir cet article", "commenter", "réagir", "j'aime",
    "share", "share this", "share this article", "share this story", "share this page",
    "share this post", "tweet", "tweet this", "copy link", "link copied", "print", "print article",
    "print this article", "save", "save article", "bookmark", "listen", "listen to this article",
    "gift this article", "email this article", "send by email", "like", "like this", "comment",
    "facebook", "twitter", "x", "whatsapp", "linkedin", "telegram", "instagram", "youtube",
    "tiktok", "pinterest", "reddit", "bluesky", "threads", "mastodon", "messenger", "flipboard",
    "email", "e-mail", "courriel", "mail", "rss", "google news", "google actualités",
    // Reading time and counts, whose numbers are left out
    "min", "min read", "minute read", "minutes read", "mins read", "min de lecture", "mn de lecture",
    "minute de lecture", "minutes de lecture", "commentaire", "commentaires", "comment", "partages",
    "shares", "vues", "views",
    // Subscribing and following
    "s'abonner", "je m'abonne", "abonnez-vous", "déjà abonné", "se connecter", "connexion",
    "connectez-vous", "s'inscrire", "inscription", "inscrivez-vous", "créer un compte", "mon compte",
    "newsletter", "newsletters", "nos newsletters", "recevoir la newsletter",
    "recevez notre newsletter", "inscription à la newsletter", "suivez-nous", "nous suivre",
    "suivre", "alertes", "activer les notifications", "faire un don", "soutenez-nous",
    "subscribe", "subscribe now", "already a subscriber", "sign in", "log in", "login", "sign up",
    "register", "create an account", "my account", "get our newsletter", "follow us", "follow",
    "turn on notifications", "donate", "support us", "become a member", "get the app",
    // Moving about
    "retour", "retour en haut", "retour en haut de page", "retour en haut de la page",
    "bouton retour en haut de la page", "haut de page", "remonter", "retour à l'accueil", "accueil",
    "article précédent", "article suivant", "précédent", "suivant", "page précédente",
    "page suivante", "fermer", "menu", "rechercher", "recherche", "plan du site",
    "back", "back to top", "back to the top", "return to top", "scroll to top", "go to top", "top",
    "back to home", "home", "previous article", "next article", "previous post", "next post",
    "previous", "next", "close", "search", "sitemap", "site map", "skip to content",
    // Small print
    "publicité", "annonce", "annonces", "mentions légales", "politique de confidentialité",
    "confidentialité", "données personnelles", "conditions générales",
    "conditions générales d'utilisation", "conditions d'utilisation", "cgu", "cgv",
    "gestion des cookies", "gérer les cookies", "paramétrer les cookies", "cookies",
    "accepter", "tout accepter", "accepter et continuer", "accepter et fermer", "tout refuser",
    "refuser", "continuer sans accepter", "contact", "contactez-nous", "nous contacter",
    "qui sommes-nous", "à propos", "signaler une erreur", "signaler un problème",
    "advertisement", "advertisements", "ad", "ads", "sponsored", "privacy policy", "privacy",
    "terms of use", "terms of service", "terms and conditions", "terms", "cookie policy",
    "cookie settings", "manage cookies", "accept", "accept all", "accept cookies",
    "accept all cookies", "reject all", "do not sell my personal information", "contact us",
    "about", "about us", "report an error", "report a problem", "corrections",
];

/// Lines below which a page lists other articles or readers' comments.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "articles similaires", "articles liés", "articles connexes", "articles associés",
    "articles recommandés", "sur le même sujet", "sur le même thème", "sur ce sujet",
    "lire aussi", "à lire aussi", "lire également", "à lire également", "à lire", "à lire ensuite",
    "voir aussi", "à voir aussi", "à voir également", "à découvrir", "à découvrir aussi",
    "plus d'articles", "autres articles", "dans la même rubrique", "dans la même catégorie",
    "du même auteur", "les plus lus", "les articles les plus lus", "les plus consultés",
    "nos derniers articles", "derniers articles", "dernières nouvelles", "dernières actualités",
    "à la une", "à ne pas manquer", "ne manquez pas", "vous aimerez aussi",
    "vous aimerez peut-être", "vous pourriez aussi aimer", "cela pourrait vous intéresser",
    "recommandé pour vous", "recommandés pour vous", "la rédaction vous conseille",
    "nos recommandations", "contenus sponsorisés", "contenu sponsorisé", "ailleurs sur le web",
    "laisser un commentaire", "laissez un commentaire", "ajouter un commentaire", "vos commentaires",
    "voir les commentaires", "commentaires", "réactions", "vos réactions", "étiquettes", "mots-clés",
    "thèmes", "tags", "thématiques",
    "related articles", "related stories", "related posts", "related content", "related topics",
    "related coverage", "related news", "related", "read also", "read next", "also read", "see also",
    "more on this", "more on this story", "more on this topic", "more stories", "more news",
    "more from this author", "you may also like", "you might also like", "you may be interested in",
    "recommended", "recommended for you", "recommended stories", "editors' picks", "editor's picks",
    "most read", "most popular", "most viewed", "trending", "trending now", "latest news",
    "latest stories", "top stories", "don't miss", "up next", "sponsored content", "promoted stories",
    "around the web", "from around the web", "leave a comment", "leave a reply", "add a comment",
    "post a comment", "view comments", "join the conversation", "comments", "topics", "keywords",
    "explore more",
];

/// How longer lines of the same sort begin.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "lire aussi:", "à lire aussi:", "lire également:", "à lire également:", "à lire:", "voir aussi:",
    "sur le même sujet:", "lire la suite:", "lire aussi »", "tags:", "mots-clés:", "étiquettes:",
    "thèmes:", "classé dans", "classé sous", "temps de lecture", "durée de lecture",
    "partager sur ", "partagez sur ", "partager via ", "partager cet article sur ",
    "partager l'article sur ", "cliquez pour partager", "cliquez pour imprimer", "suivez-nous sur ",
    "retrouvez-nous sur ", "rejoignez-nous sur ", "abonnez-vous à ", "abonnez-vous pour ",
    "abonnez-vous dès ", "inscrivez-vous à ", "recevez notre newsletter", "téléchargez notre appli",
    "téléchargez l'appli", "nous utilisons des cookies", "ce site utilise des cookies",
    "ce site utilise akismet", "en poursuivant votre navigation", 
    "votre adresse e-mail ne sera pas publiée", "votre adresse de messagerie ne sera pas publiée",
    "cet article est réservé aux abonnés", "il vous reste ",
    "read more:", "read also:", "also read:", "read next:", "see also:", "related:", "more:", "tags:",
    "topics:", "filed under", "posted in", "reading time", "estimated reading time", "share on ",
    "share via ", "share this on ", "click to share", "click to print", "follow us on ",
    "find us on ", "join us on ", "subscribe to ", "subscribe for ", "sign up for ", "sign up to ",
    "get our newsletter", "download our app", "download the app", "we use cookies",
    "this site uses cookies", "this website uses cookies", "this site uses akismet",
    "by continuing to use", "by continuing to browse", "your email address will not be published",
    "this article is for subscribers",
];

/// What blogs say below an article, around their own name.
const SYNDICATED: &[&str] = &["est apparu en premier sur", "appeared first on"];

/// Longer lines are running text whatever they begin with, in characters.
const LONGEST: usize = 240;

/// Whether the line is a button, a link or an invitation of the page.
pub fn is_furniture(line: &str) -> bool {
    if line.chars().nth(LONGEST).is_some() {
        return false;
    }
    let line = plain(line);
    is_one_of(BUTTONS, &line)
        || is_one_of(OPENINGS, &line)
        || BEGINNINGS.iter().any(|words| line.starts_with(words))
        || SYNDICATED.iter().any(|words| line.contains(words))
}

/// Whether the page lists other articles or comments below the line.
pub fn opens_list(line: &str) -> bool {
    line.chars().nth(LONGEST).is_none() && is_one_of(OPENINGS, &plain(line))
}

fn is_one_of(lines: &[&str], line: &str) -> bool {
    lines.contains(&line.trim_matches(|c: char| !c.is_alphabetic()))
}

/// The line in small letters, with one kind of apostrophe and space, and no space before a colon.
fn plain(line: &str) -> String {
    let folded = Folded::new(line, Case::Ignored);
    let line = folded.text();
    let bare = line.trim_start_matches(|c: char| is_blank(c) || is_punctuation(c));
    bare.replace(" :", ":")
}
