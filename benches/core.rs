//! How long the pure layers take, on this machine and without a browser: `cargo bench`.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::run();
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use divan::{Bencher, black_box};
    use std::fs;

    use inquit::core::{
        attribution::{Known, Passage, suggest},
        listing::{Filter, Listing},
        occurrences::{Match, occurrences},
        paint::segments,
        project::Project,
        reading::read_plain,
        scene::Scene,
        text::TextRange,
        workspace::{Library, OpenArticle},
    };
    use inquit::formats::inquit as file;
    use xtask::{
        bench::workload::{Size, Workload},
        gold::Gold,
    };

    const RULE: Match = Match {
        whole_words: true,
        ignore_case: true,
    };

    pub fn run() {
        divan::main();
    }

    fn project() -> (String, Project) {
        let json = Workload::new(Size::L).inquit_json();
        let (project, _) = file::read(json.as_bytes()).expect("a workload is a file");
        (json, project)
    }

    fn scene() -> (OpenArticle, Scene) {
        let (_, mut project) = project();
        let open = OpenArticle::from(project.articles.remove(0));
        let scene = Scene::of(&open, &Library::new(project.labels.into()));
        (open, scene)
    }

    #[divan::bench]
    fn import(bencher: Bencher) {
        let (json, _) = project();
        bencher.bench_local(|| file::read(black_box(json.as_bytes())));
    }

    #[divan::bench]
    fn export(bencher: Bencher) {
        let (_, project) = project();
        bencher.bench_local(|| file::write(black_box(&project), "2026-01-01T00:00:00Z"));
    }

    #[divan::bench]
    fn segments_of_all_blocks(bencher: Bencher) {
        let (open, _) = scene();
        bencher.bench_local(|| {
            let blocks = open.blocks.iter().enumerate();
            blocks
                .map(|(index, block)| segments(block.range, open.annotations.in_block(index)).len())
                .sum::<usize>()
        });
    }

    #[divan::bench]
    fn occurrences_of_a_word(bencher: Bencher) {
        let (open, _) = scene();
        let word = open.text.find(' ').and_then(|end| TextRange::new(0, end));
        let word = word.expect("the text has words");
        bencher.bench_local(|| occurrences(black_box(&open.text), word, RULE).len());
    }

    /// The marked articles over and over: the passage that 200,000 words make.
    #[divan::bench(args = ["fr", "en"])]
    fn suggestions_of_200_000_words(bencher: Bencher, language: &str) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/gold/tuning");
        let files = fs::read_dir(folder).expect("the marked articles are there");
        let mut paths: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).collect();
        paths.sort();
        let is_of = |path: &std::path::PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with(language))
        };
        let articles = paths.iter().filter(|path| is_of(path)).map(|path| {
            let marked = fs::read_to_string(path).expect("it can be read");
            Gold::from_marked(&marked).expect("it is well marked").text
        });
        let once = articles.collect::<Vec<_>>().join("\n\n") + "\n\n";
        let text = once.repeat(200_000 / once.split_whitespace().count() + 1);
        let draft = read_plain(&text, None).expect("there is text");
        let passage = Passage {
            text: &draft.text,
            blocks: &draft.blocks,
            language: Some(language),
        };
        bencher.bench_local(|| suggest(black_box(&passage), &Known::default()).claims.len());
    }

    #[divan::bench]
    fn list_after_an_edit(bencher: Bencher) {
        let (_, scene) = scene();
        let filter = Filter::default();
        let mut listing = Listing::default();
        listing.mentions(&scene, &filter);
        bencher.bench_local(|| listing.mentions(black_box(&scene), &filter).groups.len());
    }
}
