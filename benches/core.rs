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
    use inquit::core::{
        listing::{Filter, Listing},
        occurrences::{Match, occurrences},
        paint::segments,
        project::Project,
        scene::Scene,
        text::TextRange,
        workspace::{Library, OpenArticle},
    };
    use inquit::formats::inquit as file;
    use xtask::bench::workload::{Size, Workload};

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

    #[divan::bench]
    fn list_after_an_edit(bencher: Bencher) {
        let (_, scene) = scene();
        let filter = Filter::default();
        let mut listing = Listing::default();
        listing.mentions(&scene, &filter);
        bencher.bench_local(|| listing.mentions(black_box(&scene), &filter).groups.len());
    }
}
