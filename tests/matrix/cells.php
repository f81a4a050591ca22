<?php
// What those who run a site may add to it: headers and settings, here by the address's `cell`, and a
// script before all others.
[ , $folder, $given ] = $argv;
$given = json_decode( $given, true );

$cells = var_export( $given['cells'], true );
$code  = <<<PHP
<?php
\$cell = ( $cells )[ \$_GET['cell'] ?? '' ] ?? null;
if ( \$cell ) {
	foreach ( \$cell['headers'] as \$name => \$value ) {
		header( "\$name: \$value" );
	}
	add_filter( 'pre_option_lindung', fn () => \$cell['settings'] );
	add_action( 'wp_head', fn () => print '<script src="/watch.js"></script>', 0 );
}
PHP;
mkdir( "$folder/site/wp-content/mu-plugins" );
file_put_contents( "$folder/site/wp-content/mu-plugins/cells.php", $code );
file_put_contents( "$folder/site/watch.js", $given['watch'] );
echo 'true';
