//! Converts annotated articles on the command line, with the readers and writers of the page.
//!
//! ```text
//! cargo run --example convert -- IN… --to FORMAT -o OUT
//! cargo run --example convert -- --list
//! ```
//!
//! IN is a file of any format that is read, an archive of such files, or a folder. Annotations without
//! a text go onto the articles of the Inquit files among them.
//!
//! What was repaired and what the format cannot hold is told on the standard error stream. Several
//! files become a zip, or lie in OUT if OUT is a folder or ends with a slash. The exit code is 1 if
//! something is refused; nothing is written then.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match native::run(std::env::args().skip(1)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    use inquit::{
        core::{
            annotation::Id,
            json::Named,
            orphan,
            project::{Project, WholeArticle},
            settings::Language,
        },
        formats::{
            catalogue::{Format, table},
            flattening::Overlaps,
            inquit as inquit_json,
            kind::is_project,
            loss::{Loss, counts},
            reading::{self, Candidate, Column, Here, Meaning, Question, TableQuestion},
            units::Unit,
            writing::{Delimiter, Options, Taken, write},
        },
    };

    const USAGE: &str = "usage: convert IN… --to FORMAT -o OUT
  --list                 the formats, as a table
  --unit UNIT            what positions count in files that do not show it: code-points, utf16
  --columns WHAT=N,…     what the columns of tables hold whose names do not tell, counted from 1:
                         text (the marked words), start, end, label, document, passage (the
                         whole text), note
  --header yes|no        whether their first row names the columns; looked at if not said
  --overlaps WAY         in flat formats: layers (a file each for entities, claims and
                         attribution), longest, innermost, labels (the first label wins)
  --labels ID,ID         only mentions with these labels
  --without-claims       no claims
  --semicolon            CSV with semicolons
  --text-free            Web Annotations without the words
  --review-url URL       where the fact-check will be published (ClaimReview)
  --reviewer NAME        who publishes it
  --language en|fr       of reports
  --exported TIME        the time that the file gives as its own (RFC 3339, UTC)";

    /// What was asked for.
    struct Order {
        inputs: Vec<PathBuf>,
        format: Format,
        output: PathBuf,
        options: Options,
        said: Said,
    }

    /// What is said of files that leave something open.
    #[derive(Default)]
    struct Said {
        unit: Option<Unit>,
        columns: Vec<(Column, usize)>,
        header: Option<bool>,
    }

    pub fn run(arguments: impl Iterator<Item = String>) -> Result<(), String> {
        let arguments: Vec<String> = arguments.collect();
        if arguments.iter().any(|argument| argument == "--list") {
            print!("{}", table());
            return Ok(());
        }
        let order = parse(arguments.into_iter())?;
        let project = joined(&order.inputs, &order.said)?;
        let taken = write(order.format, &project, &order.options).map_err(|r| r.to_string())?;
        report(&project, &taken.losses);
        save(taken, &order.output)
    }

    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Order, String> {
        let (mut inputs, mut format, mut output) = (Vec::new(), None, None);
        let mut said = Said::default();
        let mut options = Options::all("1970-01-01T00:00:00Z");
        while let Some(argument) = arguments.next() {
            let mut value = || {
                arguments
                    .next()
                    .ok_or(format!("{argument} wants a value\n{USAGE}"))
            };
            match argument.as_str() {
                "--to" => format = Some(known(&value()?)?),
                "-o" => output = Some(PathBuf::from(value()?)),
                "--unit" => said.unit = Some(counted(&value()?)?),
                "--columns" => said.columns = columns(&value()?)?,
                "--header" => said.header = Some(yes(&value()?)?),
                "--overlaps" => options.overlaps = overlaps(&value()?)?,
                "--labels" => {
                    options.labels = Some(value()?.split(',').filter_map(Id::new).collect())
                }
                "--without-claims" => options.claims = Some(Vec::new()),
                "--semicolon" => options.delimiter = Delimiter::Semicolon,
                "--text-free" => options.text_free = true,
                "--review-url" => options.review_url = Some(value()?),
                "--reviewer" => options.reviewer = Some(value()?),
                "--language" => options.language = language(&value()?)?,
                "--exported" => options.exported = value()?,
                option if option.starts_with("--") => {
                    return Err(format!("{option} is no option\n{USAGE}"));
                }
                _ => inputs.push(PathBuf::from(argument)),
            }
        }
        match (format, output) {
            (Some(format), Some(output)) if !inputs.is_empty() => Ok(Order {
                inputs,
                format,
                output,
                options,
                said,
            }),
            _ => Err(USAGE.to_owned()),
        }
    }

    fn known(id: &str) -> Result<Format, String> {
        Format::by_id(id).ok_or_else(|| {
            let ids: Vec<&str> = Format::ALL.iter().map(|format| format.facts().id).collect();
            format!("{id} is no format; there are {}", ids.join(", "))
        })
    }

    fn counted(unit: &str) -> Result<Unit, String> {
        match unit {
            "code-points" => Ok(Unit::CodePoint),
            "utf16" => Ok(Unit::Utf16),
            _ => Err(format!("{unit} is no unit\n{USAGE}")),
        }
    }

    fn yes(told: &str) -> Result<bool, String> {
        match told {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(format!("{told} is neither yes nor no\n{USAGE}")),
        }
    }

    /// The columns of a table, counted from 0.
    fn columns(told: &str) -> Result<Vec<(Column, usize)>, String> {
        let column = |told: &str| {
            let (name, number) = told.split_once('=')?;
            let mut known = Column::NAMES.iter();
            let (column, _) = known.find(|(_, known)| *known == name)?;
            Some((*column, number.parse::<usize>().ok()?.checked_sub(1)?))
        };
        let all: Option<Vec<_>> = told.split(',').map(column).collect();
        all.ok_or_else(|| format!("{told} does not say what columns hold\n{USAGE}"))
    }

    fn language(tag: &str) -> Result<Language, String> {
        Language::from_tag(tag).ok_or_else(|| format!("{tag} is neither en nor fr"))
    }

    fn overlaps(way: &str) -> Result<Overlaps, String> {
        Ok(match way {
            "layers" => Overlaps::Layers,
            "longest" => Overlaps::Longest,
            "innermost" => Overlaps::Innermost,
            "labels" => Overlaps::Labels,
            _ => return Err(format!("{way} is no way to treat overlaps\n{USAGE}")),
        })
    }

    /// What all files hold: those of Inquit first, then what other tools say, onto their articles.
    fn joined(inputs: &[PathBuf], said: &Said) -> Result<Project, String> {
        let mut files = Vec::new();
        for path in inputs {
            gather(path, &mut files)?;
        }
        let (own, foreign): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            is_project(&text) || name.ends_with(".inquit.json")
        });
        let mut all = Project::default();
        for (name, bytes) in own {
            let read = inquit_json::read(&bytes);
            let (project, warnings) = read.map_err(|refusal| format!("{name}: {refusal:?}"))?;
            for warning in warnings {
                eprintln!("{name}: {warning:?}");
            }
            add(&mut all, project)?;
        }
        if !foreign.is_empty() {
            let project = imported(&foreign, &all, said)?;
            add(&mut all, project)?;
        }
        Ok(all)
    }

    /// The file at a path, or all files of the folder there.
    fn gather(path: &Path, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), String> {
        let failed = |error| format!("{}: {error}", path.display());
        if !path.is_dir() {
            let bytes = fs::read(path).map_err(failed)?;
            files.push((path.display().to_string(), bytes));
            return Ok(());
        }
        let entries = fs::read_dir(path).map_err(failed)?;
        let paths: Result<Vec<PathBuf>, _> = entries.map(|entry| entry.map(|e| e.path())).collect();
        let mut paths = paths.map_err(failed)?;
        paths.sort();
        paths.iter().try_for_each(|path| gather(path, files))
    }

    fn imported(
        files: &[(String, Vec<u8>)],
        all: &Project,
        said: &Said,
    ) -> Result<Project, String> {
        let candidate = |article: &WholeArticle| Candidate {
            id: article.head.id.clone(),
            title: article.head.title.clone(),
            url: article.head.source.url.clone(),
            sha256: article.head.sha256.clone(),
            text: article.text.clone(),
        };
        let articles: Vec<Candidate> = all.articles.iter().map(candidate).collect();
        let here = Here {
            labels: &all.labels,
            entities: &all.entities,
            articles: &articles,
            unit: said.unit,
            ..Here::default()
        };
        let files: Vec<(&str, &[u8])> = files.iter().map(|(n, b)| (&**n, &**b)).collect();
        let read = |here: &Here| {
            let read = reading::read(&files, here);
            read.map_err(|refusal| refusal.say(Language::En))
        };
        let mut read_so_far = read(&here)?;
        let mut meanings: Vec<Meaning> = Vec::new();
        while let Some(Question::Table(table)) = &read_so_far.question {
            meanings.push(said.meaning(&table.guess).ok_or_else(|| unsaid(table))?);
            read_so_far = read(&Here {
                meanings: &meanings,
                ..here
            })?;
        }
        let read = read_so_far;
        for warning in &read.warnings {
            eprintln!("{}", warning.say(Language::En));
        }
        for orphan in &read.orphans {
            eprintln!(
                "{}: “{}” has no place in the text",
                orphan.kept.label, orphan.kept.quote
            );
        }
        match read.question {
            Some(question) => {
                Err(question.say(Language::En) + "\nSay --unit code-points or --unit utf16.")
            }
            None => Ok(read.project),
        }
    }

    impl Said {
        /// What is said of a table like that; `None` if nothing was said of columns.
        fn meaning(&self, guess: &Meaning) -> Option<Meaning> {
            let mut columns = vec![None; guess.like.len()];
            for (column, place) in &self.columns {
                *columns.get_mut(*place)? = Some(*column);
            }
            (!self.columns.is_empty()).then(|| Meaning {
                named: self.header.unwrap_or(guess.named),
                columns,
                ..guess.clone()
            })
        }
    }

    /// A table of which has to be said what its columns hold: its first rows, and what they may be.
    fn unsaid(table: &TableQuestion) -> String {
        let rows = table.rows.iter().map(|row| row.join(" | "));
        let rows: Vec<String> = rows.collect();
        let name = |column| Column::NAMES.iter().find(|(known, _)| *known == column);
        let guess = table
            .guess
            .places()
            .into_iter()
            .filter_map(|(column, place)| {
                name(column).map(|(_, name)| format!("{name}={}", place + 1))
            });
        let guess: Vec<String> = guess.collect();
        format!(
            "{}\n  {}\nSay which is which, for instance --columns {}",
            Question::Table(table.clone()).say(Language::En),
            rows.join("\n  "),
            guess.join(",")
        )
    }

    /// Adds what another file holds. Labels and entities that are there stay as they are, and articles
    /// with the same text become one.
    fn add(all: &mut Project, project: Project) -> Result<(), String> {
        let labels = project.labels.into_iter();
        let new = |id: &Id| !all.labels.iter().any(|known| &known.id == id);
        let labels: Vec<_> = labels.filter(|label| new(&label.id)).collect();
        all.labels.extend(labels);
        let entities = project.entities.into_iter();
        let new = |id: &Id| !all.entities.iter().any(|known| &known.id == id);
        let entities: Vec<_> = entities.filter(|entity| new(&entity.id)).collect();
        all.entities.extend(entities);
        for article in project.articles {
            let known = all
                .articles
                .iter_mut()
                .find(|known| known.head.id == article.head.id);
            match known {
                None => all.articles.push(article),
                Some(known) if known.text == article.text => {
                    let mut orphans = orphan::listed(&known.head.extra).to_vec();
                    orphans.extend_from_slice(orphan::listed(&article.head.extra));
                    orphan::list(&mut known.head.extra, orphans);
                    known.annotations.extend(article.annotations);
                    known.relations.extend(article.relations);
                }
                Some(known) => {
                    let title = &known.head.title;
                    return Err(format!(
                        "two articles with different texts have the id of “{title}”"
                    ));
                }
            }
        }
        Ok(())
    }

    /// The losses, article by article, and how many of each kind.
    fn report(project: &Project, losses: &[Loss]) {
        for article in &project.articles {
            let of_article = losses.iter().filter(|loss| loss.article == article.head.id);
            for loss in of_article {
                let annotation = loss.annotation.as_ref();
                let place = annotation.map_or(String::new(), |id| format!(" {id}"));
                eprintln!("{}:{place}: {}", article.head.title, loss.what);
            }
        }
        for (aspect, count) in counts(losses) {
            eprintln!("{}: {count}", aspect.name());
        }
    }

    fn save(taken: Taken, output: &Path) -> Result<(), String> {
        let names_folder = output.to_string_lossy().ends_with('/');
        if !names_folder && !output.is_dir() {
            let (bytes, _) = taken.into_one().map_err(|refused| refused.to_string())?;
            return put(output, &bytes);
        }
        for file in &taken.files {
            let path = output.join(&file.name);
            let folder = path.parent().unwrap_or(output);
            fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
            put(&path, &file.bytes)?;
        }
        Ok(())
    }

    fn put(path: &Path, bytes: &[u8]) -> Result<(), String> {
        fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    }
}
