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
