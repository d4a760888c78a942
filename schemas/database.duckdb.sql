CREATE TABLE schema_info (
	version INTEGER NOT NULL
);

CREATE TABLE articles (
	article_id TEXT NOT NULL,
	extractor TEXT NOT NULL,
	schema_version TEXT NOT NULL,
	language TEXT NOT NULL,
	published TEXT,
	title TEXT,
	byline TEXT,
	PRIMARY KEY (article_id)
);

CREATE INDEX ix_articles_published ON articles (published);

CREATE TABLE sources (
	source TEXT NOT NULL,
	article_id TEXT NOT NULL,
	digest TEXT NOT NULL,
	PRIMARY KEY (source)
);

CREATE INDEX ix_sources_article_id ON sources (article_id);

CREATE TABLE counts (
	article_id TEXT NOT NULL,
	n INTEGER NOT NULL,
	mention_start INTEGER NOT NULL,
	mention_end INTEGER NOT NULL,
	mention_text TEXT NOT NULL,
	value NUMERIC(38, 12) NOT NULL,
	upper NUMERIC(38, 12),
	modifier TEXT NOT NULL,
	period TEXT,
	subject TEXT,
	total NUMERIC(38, 12),
	noun TEXT NOT NULL,
	part_of_n INTEGER,
	PRIMARY KEY (article_id, n)
);

CREATE INDEX ix_counts_noun ON counts (noun);

CREATE TABLE percentages (
	article_id TEXT NOT NULL,
	n INTEGER NOT NULL,
	mention_start INTEGER NOT NULL,
	mention_end INTEGER NOT NULL,
	mention_text TEXT NOT NULL,
	value NUMERIC(38, 12) NOT NULL,
	upper NUMERIC(38, 12),
	modifier TEXT NOT NULL,
	period TEXT,
	subject TEXT,
	change TEXT NOT NULL,
	"of" TEXT,
	restates_kind TEXT,
	restates_n INTEGER,
	base_kind TEXT,
	base_n INTEGER,
	PRIMARY KEY (article_id, n)
);

CREATE INDEX ix_percentages_of ON percentages ("of");

CREATE TABLE amounts (
	article_id TEXT NOT NULL,
	n INTEGER NOT NULL,
	mention_start INTEGER NOT NULL,
	mention_end INTEGER NOT NULL,
	mention_text TEXT NOT NULL,
	value NUMERIC(38, 12) NOT NULL,
	upper NUMERIC(38, 12),
	modifier TEXT NOT NULL,
	period TEXT,
	subject TEXT,
	unit TEXT NOT NULL,
	per TEXT,
	part_of_n INTEGER,
	PRIMARY KEY (article_id, n)
);

CREATE INDEX ix_amounts_unit_value ON amounts (unit, value);

CREATE TABLE officials (
	article_id TEXT NOT NULL,
	n INTEGER NOT NULL,
	name TEXT NOT NULL,
	honorific TEXT,
	rank TEXT,
	degree TEXT,
	PRIMARY KEY (article_id, n)
);

CREATE INDEX ix_officials_name ON officials (name);

CREATE TABLE positions (
	article_id TEXT NOT NULL,
	official_n INTEGER NOT NULL,
	n INTEGER NOT NULL,
	title TEXT NOT NULL,
	organization TEXT,
	former BOOLEAN NOT NULL,
	unit_level TEXT,
	unit_name TEXT,
	unit_code TEXT,
	unit_district TEXT,
	unit_province TEXT,
	unit_candidates INTEGER,
	sector TEXT,
	PRIMARY KEY (article_id, official_n, n)
);

CREATE INDEX ix_positions_organization ON positions (organization);

CREATE INDEX ix_positions_unit_code ON positions (unit_code);

CREATE TABLE unit_successors (
	article_id TEXT NOT NULL,
	official_n INTEGER NOT NULL,
	position_n INTEGER NOT NULL,
	n INTEGER NOT NULL,
	name TEXT NOT NULL,
	code TEXT NOT NULL,
	PRIMARY KEY (article_id, official_n, position_n, n)
);

CREATE INDEX ix_unit_successors_code ON unit_successors (code);

CREATE TABLE mentions (
	article_id TEXT NOT NULL,
	official_n INTEGER NOT NULL,
	n INTEGER NOT NULL,
	mention_start INTEGER NOT NULL,
	mention_end INTEGER NOT NULL,
	mention_text TEXT NOT NULL,
	PRIMARY KEY (article_id, official_n, n)
);

CREATE TABLE activities (
	article_id TEXT NOT NULL,
	n INTEGER NOT NULL,
	trigger_start INTEGER NOT NULL,
	trigger_end INTEGER NOT NULL,
	trigger_text TEXT NOT NULL,
	actor TEXT NOT NULL,
	object TEXT,
	status TEXT NOT NULL,
	official_n INTEGER,
	time TEXT,
	place TEXT,
	attribution TEXT,
	PRIMARY KEY (article_id, n)
);

CREATE INDEX ix_activities_actor ON activities (actor);

CREATE TABLE activity_quantities (
	article_id TEXT NOT NULL,
	activity_n INTEGER NOT NULL,
	n INTEGER NOT NULL,
	quantity_kind TEXT NOT NULL,
	quantity_n INTEGER NOT NULL,
	PRIMARY KEY (article_id, activity_n, n)
);

CREATE TABLE checks (
	article_id TEXT NOT NULL,
	n INTEGER NOT NULL,
	kind TEXT NOT NULL,
	stated NUMERIC(38, 12) NOT NULL,
	computed NUMERIC(38, 12) NOT NULL,
	agrees BOOLEAN NOT NULL,
	arithmetic TEXT NOT NULL,
	PRIMARY KEY (article_id, n)
);

CREATE INDEX ix_checks_agrees ON checks (agrees);

CREATE TABLE check_records (
	article_id TEXT NOT NULL,
	check_n INTEGER NOT NULL,
	n INTEGER NOT NULL,
	record_kind TEXT NOT NULL,
	record_n INTEGER NOT NULL,
	PRIMARY KEY (article_id, check_n, n)
);

CREATE VIEW v_articles AS
SELECT a.article_id,
       (SELECT MIN(s.source) FROM sources s WHERE s.article_id = a.article_id) AS source,
       a.published, a.title, a.byline,
       (SELECT COUNT(*) FROM counts c WHERE c.article_id = a.article_id) AS counts,
       (SELECT COUNT(*) FROM percentages p WHERE p.article_id = a.article_id) AS percentages,
       (SELECT COUNT(*) FROM amounts m WHERE m.article_id = a.article_id) AS amounts,
       (SELECT COUNT(*) FROM officials o WHERE o.article_id = a.article_id) AS officials,
       (SELECT COUNT(*) FROM activities t WHERE t.article_id = a.article_id) AS activities
FROM articles a;

CREATE VIEW v_counts AS
SELECT a.source, a.published, c.mention_text, c.value, c.upper, c.total, c.modifier, c.noun, c.subject, c.period,
       c.article_id, c.n
FROM counts c JOIN v_articles a ON a.article_id = c.article_id;

CREATE VIEW v_percentages AS
SELECT a.source, a.published, p.mention_text, p.value, p.upper, p.modifier, p.change, p."of", p.subject, p.period,
       p.article_id, p.n
FROM percentages p JOIN v_articles a ON a.article_id = p.article_id;

CREATE VIEW v_amounts AS
SELECT a.source, a.published, m.mention_text, m.value, m.upper, m.modifier, m.unit, m.per, m.subject, m.period,
       m.article_id, m.n
FROM amounts m JOIN v_articles a ON a.article_id = m.article_id;

CREATE VIEW v_officials AS
SELECT a.source, a.published, o.name, p.title, p.organization, p.former, p.unit_name, p.unit_province, p.unit_code,
       (SELECT COUNT(*) FROM mentions m WHERE m.article_id = o.article_id AND m.official_n = o.n) AS mentions,
       o.article_id, o.n AS official_n, p.n
FROM officials o
JOIN positions p ON p.article_id = o.article_id AND p.official_n = o.n
JOIN v_articles a ON a.article_id = o.article_id;

CREATE VIEW v_activities AS
SELECT a.source, a.published, t.actor, t.trigger_text, t.object, t.status, o.name AS official, t.article_id, t.n
FROM activities t
JOIN v_articles a ON a.article_id = t.article_id
LEFT JOIN officials o ON o.article_id = t.article_id AND o.n = t.official_n;

CREATE VIEW v_checks AS
SELECT a.source, a.published, c.kind, c.stated, c.computed, c.agrees, c.arithmetic, c.article_id, c.n
FROM checks c JOIN v_articles a ON a.article_id = c.article_id;

