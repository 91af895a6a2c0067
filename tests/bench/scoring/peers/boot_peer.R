# R boot (one call a structure) and R survey (linearised errors of 20 criteria).
# usage: Rscript boot_peer.R TASK.csv SITES; prints one JSON line. TASK.csv: site, audit, channel, h, n0.., d0..
suppressMessages(library(boot))
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1])
sites <- as.integer(arguments[2])
groups <- sum(grepl("^n[0-9]+$", names(data)))
top <- paste0("n", seq_len(groups) - 1)
bottom <- paste0("d", seq_len(groups) - 1)
figures <- as.matrix(read.csv(arguments[3], header = FALSE))
set.seed(1)

started <- proc.time()
summaries <- sapply(seq_len(sites) - 1, function(site) {
  rows <- data[data$site == site, ]
  n <- rows$h * as.matrix(rows[, top])
  d <- rows$h * as.matrix(rows[, bottom])
  figure <- function(x, i) (colSums(n[i, ]) / colSums(d[i, ])) %*% figures
  replicates <- boot(seq_len(nrow(n)), figure, R = 1000)$t
  errors <- apply(replicates, 2, sd)
  bounds <- apply(replicates, 2, quantile, c(0.025, 0.975))
  c(errors[ncol(figures)], bounds[1, ncol(figures)])
})
spent <- sum((proc.time() - started)[1:2]) * 1000

survey <- NA
if (suppressWarnings(suppressMessages(require(survey, quietly = TRUE)))) {
  started <- proc.time()
  options(survey.lonely.psu = "adjust")
  for (site in seq_len(min(sites, 5)) - 1) {
    rows <- data[data$site == site, ]
    design <- svydesign(ids = ~audit, strata = ~channel, weights = ~h, data = rows)
    for (g in seq_len(groups)) {
      SE(svyratio(as.formula(paste0("~", top[g])), as.formula(paste0("~", bottom[g])), design))
    }
  }
  survey <- sum((proc.time() - started)[1:2]) * 1000 / min(sites, 5)
}
cat(sprintf('{"bootstrap": %f, "error": %f, "low": %f, "surveyPerSite": %s, "version": "%s"}\n',
  spent, mean(summaries[1, ]), mean(summaries[2, ]), ifelse(is.na(survey), "null", survey), getRversion()))
