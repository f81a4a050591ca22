<?php
// Makes the site, and installs and activates the plugin from its zip as the page for plugins does.
[ , $folder, $given ] = $argv;
$given = json_decode( $given, true );

mysqli_query( mysqli_connect( 'localhost', 'root', '', '', 0, "$folder/socket" ), 'CREATE DATABASE wordpress' );
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( $given['address'], PHP_URL_HOST );
require "$folder/site/wp-load.php";
require ABSPATH . 'wp-admin/includes/admin.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
require ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Mitra', 'admin', 'admin@example.org', false, '', $given['password'] );
// Who writes posts, and may not write scripts.
wp_create_user( 'penulis', $given['password'], 'penulis@example.org' );
get_user_by( 'login', 'penulis' )->set_role( 'author' );

// The editor greets nobody.
$greeting = array( 'welcomeGuide' => false );
update_user_meta(
	1,
	$wpdb->get_blog_prefix() . 'persisted_preferences',
	array(
		'core'           => $greeting,
		'core/edit-post' => $greeting,
		'_modified'      => gmdate( 'c' ),
	)
);

$upgrader  = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
$installed = $upgrader->install( $given['zip'] );
$activated = activate_plugin( 'lindung/lindung.php' );

echo json_encode( true === $installed && null === $activated );
