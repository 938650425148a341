//! Converts annotated articles on the command line, with the readers and writers of the page.
//!
//! ```text
//! cargo run --example convert -- IN… --to FORMAT -o OUT
//! cargo run --example convert -- --list
//! ```
//!
//! What the format cannot hold is told on the standard error stream. Several files become a zip, or
//! lie in OUT if OUT is a folder or ends with a slash. The exit code is 1 if something is refused;
//! nothing is written then.

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
        core::{annotation::Id, project::Project},
        formats::{
            catalogue::{Format, table},
            flattening::Overlaps,
            inquit::read,
            loss::{Loss, counts},
            writing::{Options, Taken, write},
        },
    };

    const USAGE: &str = "usage: convert IN… --to FORMAT -o OUT
  --list                 the formats, as a table
  --overlaps WAY         in flat formats: layers (a file each for entities, claims and
                         attribution), longest, innermost, labels (the first label wins)
  --labels ID,ID         only mentions with these labels
  --without-claims       no claims
  --exported TIME        the time that the file gives as its own (RFC 3339, UTC)";

    /// What was asked for.
    struct Order {
        inputs: Vec<PathBuf>,
        format: Format,
        output: PathBuf,
        options: Options,
    }

    pub fn run(arguments: impl Iterator<Item = String>) -> Result<(), String> {
        let arguments: Vec<String> = arguments.collect();
        if arguments.iter().any(|argument| argument == "--list") {
            print!("{}", table());
            return Ok(());
        }
        let order = parse(arguments.into_iter())?;
        let project = joined(&order.inputs)?;
        let taken = write(order.format, &project, &order.options).map_err(|r| r.to_string())?;
        report(&project, &taken.losses);
        save(taken, &order.output)
    }

    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Order, String> {
        let (mut inputs, mut format, mut output) = (Vec::new(), None, None);
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
                "--overlaps" => options.overlaps = overlaps(&value()?)?,
                "--labels" => {
                    options.labels = Some(value()?.split(',').filter_map(Id::new).collect())
                }
                "--without-claims" => options.claims = false,
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

    fn overlaps(way: &str) -> Result<Overlaps, String> {
        Ok(match way {
            "layers" => Overlaps::Layers,
            "longest" => Overlaps::Longest,
            "innermost" => Overlaps::Innermost,
            "labels" => Overlaps::Labels,
            _ => return Err(format!("{way} is no way to treat overlaps\n{USAGE}")),
        })
    }

    /// What all files hold. Labels and entities that several have are taken from the first.
    fn joined(inputs: &[PathBuf]) -> Result<Project, String> {
        let mut all = Project::default();
        for path in inputs {
            let shown = path.display();
            let bytes = fs::read(path).map_err(|error| format!("{shown}: {error}"))?;
            let (project, warnings) =
                read(&bytes).map_err(|refusal| format!("{shown}: {refusal:?}"))?;
            for warning in warnings {
                eprintln!("{shown}: {warning:?}");
            }
            for article in &project.articles {
                if all
                    .articles
                    .iter()
                    .any(|known| known.head.id == article.head.id)
                {
                    let title = &article.head.title;
                    return Err(format!(
                        "{shown}: the article “{title}” is in a file before it"
                    ));
                }
            }
            let labels = project.labels.into_iter();
            let new = |id: &Id| !all.labels.iter().any(|known| &known.id == id);
            let labels: Vec<_> = labels.filter(|label| new(&label.id)).collect();
            all.labels.extend(labels);
            let entities = project.entities.into_iter();
            let new = |id: &Id| !all.entities.iter().any(|known| &known.id == id);
            let entities: Vec<_> = entities.filter(|entity| new(&entity.id)).collect();
            all.entities.extend(entities);
            all.articles.extend(project.articles);
        }
        Ok(all)
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
